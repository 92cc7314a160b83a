"""One way to write: all or nothing, in order, beside other writers, and calm when it can’t."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import tables

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def names(journal):
    return [row["name"] for row in journal.read("SELECT name FROM clients ORDER BY created_at, id")]


def test_a_transaction_is_written_whole_or_not_at_all(journal):
    with pytest.raises(KeyError), journal.write() as writing:
        writing.change(tables.CLIENTS, "nobody", name=writing.add(tables.CLIENTS, name="one"))
    assert names(journal) == []
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="The Brightside Podcast")
    assert names(journal) == ["The Brightside Podcast"]
    assert journal.number("SELECT commit_number FROM journal") == 1


def test_writing_inside_a_writing_is_a_bug_that_costs_the_outer_one_nothing(journal):
    with journal.write() as outer:
        outer.add(tables.CLIENTS, name="outer")
        with pytest.raises(Exception, match="within a transaction"), journal.write():
            pass
    assert names(journal) == ["outer"]


def test_order_is_kept_when_the_clock_is_set_back(journal, clock):
    stamps = []
    for hours in (0, -5, 1, -48, 0, 0, 72):
        clock.advance(hours=hours)
        with journal.write() as writing:
            client = writing.add(tables.CLIENTS, name="x")
        row = journal.read_one("SELECT updated_at, created_at FROM clients WHERE id = ?", (client,))
        stamps.append(row["updated_at"])
    assert stamps == sorted(set(stamps))
    assert row["created_at"] == row["updated_at"], "once the clock has caught up, the stamp is the time"


def test_order_is_kept_between_two_connections_whose_clocks_differ(journal, journal_file, clock):
    from mistakejournal.store.opening import open_journal

    behind = open_journal(journal_file, lambda: clock.now() - timedelta(days=1))
    stamps = []
    for one in (journal, behind, journal, behind):
        with one.write() as writing:
            client = writing.add(tables.CLIENTS, name="x")
        stamps.append(one.read_one("SELECT updated_at FROM clients WHERE id = ?", (client,))["updated_at"])
    behind.close()
    assert stamps == sorted(set(stamps))


def test_another_writer_who_does_not_let_go_is_said_and_later_forgotten(journal, raw):
    journal._conn.execute("PRAGMA busy_timeout = 20")
    raw.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalError) as trouble, journal.write():
        pass
    assert trouble.value.code == "busy"
    assert names(journal) == []
    raw.execute("ROLLBACK")
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="typed before")
    assert names(journal) == ["typed before"]


def test_a_journal_that_can_only_be_read_says_so_and_is_read(journal):
    journal._conn.execute("PRAGMA query_only = ON")
    with pytest.raises(JournalError) as trouble, journal.write() as writing:
        writing.add(tables.CLIENTS, name="typed")
    assert trouble.value.code == "unwritable"
    assert names(journal) == []
    journal._conn.execute("PRAGMA query_only = OFF")
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="typed")
    assert names(journal) == ["typed"]


def test_wrong_sql_is_a_bug_and_no_trouble_of_hers(journal):
    for ask in (journal.read, journal.read_one):
        with pytest.raises(Exception, match="no such table"):
            ask("SELECT * FROM nowhere")


def test_reading_leaves_no_transaction_open(journal):
    journal.read("SELECT * FROM clients")
    journal.read_one("SELECT * FROM journal")
    assert not journal._conn.in_transaction


def test_what_was_read_is_remembered_until_anybody_writes(journal, journal_file, clock):
    from mistakejournal.store.opening import open_journal

    journal.remembered()["a"] = 1
    assert journal.remembered() == {"a": 1}
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name="mine")
    assert journal.remembered() == {}
    journal.remembered()["a"] = 2
    other = open_journal(journal_file, clock.now)
    with other.write() as writing:
        writing.add(tables.CLIENTS, name="another process")
    other.close()
    assert journal.remembered() == {}


def test_what_is_read_inside_a_transaction_is_not_remembered(journal):
    def fail():
        with journal.write() as writing:
            writing.add(tables.CLIENTS, name="rolled back")
            journal.remembered()["a"] = 1
            writing.change(tables.CLIENTS, "nobody", name="x")

    with pytest.raises(KeyError):
        fail()
    assert journal.remembered() == {}


@pytest.mark.parametrize("wholly", [True, False])
def test_of_what_was_taken_out_no_file_holds_a_word(journal, journal_file, wholly):
    with journal.write() as writing:
        rows = [writing.add(tables.CLIENTS, name=f"Xylophone {number} Orchestra") for number in range(300)]
    for row_id in rows:
        with journal.write() as writing:
            writing.erase(tables.CLIENTS, row_id)
    assert journal.wipe(wholly=wholly)
    held = "import sys; print(any(b'ylophone' in open(n, 'rb').read() for n in sys.argv[1:]))"
    names = [str(journal_file), f"{journal_file}-wal"]
    asked = subprocess.run([sys.executable, "-c", held, *names], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "False"  # asked from outside: closing a file of ours drops SQLite’s locks
