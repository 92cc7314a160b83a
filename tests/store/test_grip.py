"""What a file chooser does to SQLite's locks is taken back: a second process must not clear the -wal away."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mistakejournal.store import checks, tables
from mistakejournal.store.connecting import recognise
from mistakejournal.store.grip import hold_again
from mistakejournal.store.opening import open_behind, open_journal, read_journal
from mistakejournal.store.seal import read_seal

posix = pytest.mark.skipif(sys.platform == "win32", reason="a lock belongs to its handle there")

LOOK = """
import sqlite3, sys
conn = sqlite3.connect(sys.argv[1])
conn.execute("PRAGMA user_version").fetchone()
print(conn.execute("SELECT count(*) FROM clients").fetchone()[0])
conn.close()
"""


def add(journal, name):
    with journal.write() as writing:
        writing.add(tables.CLIENTS, name=name)


def look_from_outside(path):
    """Have another process read the journal and close it, as `check` does; give the number of clients."""
    done = subprocess.run([sys.executable, "-c", LOOK, str(path)], capture_output=True, text=True, check=True)
    return int(done.stdout)


def open_as_a_chooser_does(path):
    for name in (path.name, f"{path.name}-shm", f"{path.name}-wal"):
        path.with_name(name).read_bytes()


def wal_of(path):
    return path.with_name(f"{path.name}-wal")


@posix
def test_without_the_hold_a_second_process_clears_the_log_away(journal, journal_file):
    """The trap itself: were it gone one day, none of this would be needed."""
    add(journal, "one")
    open_as_a_chooser_does(journal_file)
    look_from_outside(journal_file)
    assert not wal_of(journal_file).exists()


@posix
def test_held_again_the_log_stays_and_not_a_word_is_lost(journal, journal_file):
    add(journal, "one")
    for number in range(2, 6):
        open_as_a_chooser_does(journal_file)
        hold_again()
        assert look_from_outside(journal_file) == number - 1
        assert wal_of(journal_file).exists()
        add(journal, str(number))
    assert look_from_outside(journal_file) == 5


@posix
def test_each_save_takes_the_locks_again(journal, journal_file):
    add(journal, "one")
    open_as_a_chooser_does(journal_file)
    add(journal, "two")
    assert look_from_outside(journal_file) == 2
    assert wal_of(journal_file).exists()


@posix
def test_looking_at_the_open_journal_ourselves_costs_no_lock(journal, journal_file, clock):
    add(journal, "one")
    recognise(journal_file)
    checks.look_closely(journal_file)
    read_journal(journal_file, clock.now).close()
    look_from_outside(journal_file)
    assert wal_of(journal_file).exists()


@posix
def test_on_a_drive_that_was_put_back_the_file_there_is_held(journal, journal_file, tmp_path):
    add(journal, "one")
    away = tmp_path / "away"
    away.mkdir()
    for file in list(tmp_path.glob("journal.*")):
        shutil.copy(file, away)  # as a drive has other files when it is mounted anew
        file.unlink()
        shutil.move(away / file.name, file)
    add(journal, "two")
    open_as_a_chooser_does(journal_file)
    hold_again()
    assert look_from_outside(journal_file) == 2
    assert wal_of(journal_file).exists()
    assert read_seal(journal_file).number == 2


@posix
def test_a_second_connection_that_closes_takes_nothing_along(journal, journal_file, clock):
    behind = open_behind(journal, clock.now)
    behind.close()
    behind.close()
    add(journal, "one")
    look_from_outside(journal_file)
    assert wal_of(journal_file).exists()


def test_after_closing_nothing_is_held(journal_file, clock):
    journal = open_journal(journal_file, clock.now)
    journal.close()
    hold_again()
    moved = journal_file.rename(journal_file.with_name("moved.db"))
    assert look_from_outside(Path(moved)) == 0
