"""What is not ours, or newer than we are, is refused with a sentence and not a byte of it changes."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store import checks
from mistakejournal.store.connecting import APPLICATION_ID
from mistakejournal.store.migrations import MAJOR
from mistakejournal.store.opening import open_journal, read_journal
from mistakejournal.words.errors import error_words


def database(path, *lines):
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for line in lines:
            conn.execute(line).fetchall()


def newer(path, clock):
    open_journal(path, clock.now).close()
    database(path, f"PRAGMA user_version = {(MAJOR + 1) << 16 | 1}")


FOREIGN = {
    "another app's database": lambda path: database(path, "CREATE TABLE notes (text)"),
    "another app's with a mark of its own": lambda path: database(
        path, "PRAGMA application_id = 1196444487", "CREATE TABLE clients (id, name)"
    ),
    "an empty database": lambda path: database(path, "PRAGMA journal_mode = WAL", "PRAGMA user_version = 3"),
    "a text file": lambda path: path.write_text("Dear diary"),
    "a long text file": lambda path: path.write_text("Dear diary " * 1000),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "noise": lambda path: path.write_bytes(random.Random(1).randbytes(50_000)),
    "the first bytes of a database alone": lambda path: path.write_bytes(b"SQLite format 3\x00"),
    "our mark in somebody else's file": lambda path: path.write_bytes(
        bytes(68) + APPLICATION_ID.to_bytes(4, "big") + bytes(4024)
    ),
    "a picture": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000)),
    "a zip": lambda path: path.write_bytes(b"PK\x03\x04" + bytes(5000)),
    "a folder": lambda path: path.mkdir(),
    "a folder with files in it": lambda path: (path.mkdir(), (path / "a.txt").write_text("hers")),
}


def bytes_under(path):
    """Give every file at and beside `path`, with its bytes."""
    beside = path.parent.glob(path.name + "*")
    files = [file for one in beside for file in (one.rglob("*") if one.is_dir() else [one])]
    return {file: file.read_bytes() for file in files}


def refusals(path, clock):
    """Give how each way into a journal refuses the one at `path`."""
    for way in (open_journal, read_journal, lambda path, _now: checks.look_closely(path)):
        with pytest.raises(JournalError) as trouble:
            way(path, clock.now)
        yield trouble.value


def test_what_is_not_ours_is_refused_and_not_a_byte_of_it_changes(tmp_path, clock, record_property):
    for number, (name, make) in enumerate(FOREIGN.items()):
        path = tmp_path / f"{number}.db"
        make(path)
        before = bytes_under(path)
        for refusal in refusals(path, clock):
            assert refusal.code in ("not_ours", "damaged"), name
            assert error_words(refusal)
        assert bytes_under(path) == before, name
    record_property("figure", f"{len(FOREIGN)} files that are not ours: all refused, 0 bytes changed")


@pytest.mark.parametrize("left", ["", "emptied beside its backups", "emptied beside its log"])
def test_a_newer_journal_or_one_that_was_emptied_is_refused_and_not_a_byte_changes(journal_file, clock, left):
    newer(journal_file, clock)
    if left:
        journal_file.write_bytes(b"")
    if "backups" in left:
        (journal_file.parent / "backups").mkdir()
        (journal_file.parent / "backups" / "journal-20261124T083000Z-test.db").write_bytes(b"x")
    if "log" in left:
        journal_file.with_name("journal.db-wal").write_bytes(b"left over")
    before = bytes_under(journal_file)
    with pytest.raises(JournalError) as trouble:
        open_journal(journal_file, clock.now)
    assert trouble.value.code == ("missing" if left else "newer_journal")
    assert bytes_under(journal_file) == before
