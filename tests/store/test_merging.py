"""What is whole and newer is laid over the backup; what rotted is counted, and nothing dangles."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from mistakejournal.store import checks, tables
from mistakejournal.store.opening import open_journal
from tests.store.damaged import BACKED_UP, NEWER, blot, names, page_of, rescue


def test_words_that_rotted_come_from_the_backup_and_rotted_newer_ones_are_counted_as_lost(lived, clock):
    content = lived.read_bytes()
    for words in (b"client 7: old link", b"newer 3: old link"):
        content = content.replace(words, words.replace(b"old", b"0ld"))
    lived.write_bytes(content)
    found = rescue(lived, clock)
    assert (found.newer, found.lost) == (39, 1)
    with closing(sqlite3.connect(lived)) as conn:
        titles = {row[0] for row in conn.execute("SELECT title FROM incidents")}
    assert "client 7: old link" in titles
    assert not [title for title in titles if "0ld" in title]


def test_what_was_changed_since_the_backup_is_newer_too(lived, clock):
    journal = open_journal(lived, clock.now)
    row = journal.read_one("SELECT id FROM clients WHERE name = 'client 7'")
    with journal.write() as writing:
        writing.change(tables.CLIENTS, row["id"], name="renamed")
    journal.close()
    blot(lived, page_of(lived, "search_data"))
    rescue(lived, clock)
    assert names(lived) == BACKED_UP - {"client 7"} | {"renamed"} | NEWER


def test_what_was_deleted_for_good_stays_away_where_the_file_itself_is_sound(lived, clock):
    journal = open_journal(lived, clock.now)
    journal._conn.execute("DELETE FROM incidents WHERE title = 'client 7: old link'")
    journal._conn.execute("DELETE FROM clients WHERE name = 'client 7'")
    journal._conn.execute("UPDATE incidents SET lesson = 'bit rot' WHERE title = 'client 8: old link'")
    journal.close()
    rescue(lived, clock)
    assert names(lived) == BACKED_UP - {"client 7"} | NEWER


def test_a_row_whose_owner_is_lost_is_kept_without_it(lived, clock):
    content = lived.read_bytes()
    lived.write_bytes(content.replace(b"newer 3", b"newer #", 1))
    found = rescue(lived, clock)
    assert found.lost == 1
    with closing(sqlite3.connect(lived)) as conn:
        lone = conn.execute("SELECT title FROM incidents WHERE client_id IS NULL").fetchall()
    assert len(lone) <= 1
    assert checks.look_closely(lived).findings == ()
