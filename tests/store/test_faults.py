"""SQLite’s errors become the few things a person can do something about; our own bugs stay bugs."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.store.faults import as_damage, as_journal_error, disk_trouble


def error_with(code, name):
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorcode = code
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("sqlite_code", "code"),
    [
        (sqlite3.SQLITE_BUSY, "busy"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "busy"),
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "unwritable"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "unwritable"),
        (sqlite3.SQLITE_CANTOPEN, "unwritable"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_NOTADB, "damaged"),
    ],
)
def test_trouble_she_can_do_something_about_has_a_code(sqlite_code, code):
    calm = as_journal_error(error_with(sqlite_code, "SQLITE_X"))
    assert isinstance(calm, JournalError)
    assert (calm.code, calm.facts) == (code, {"sqlite": "SQLITE_X"})


@pytest.mark.parametrize(
    "error",
    [error_with(sqlite3.SQLITE_ERROR, "SQLITE_ERROR"), sqlite3.ProgrammingError("closed")],
    ids=["wrong SQL", "closed connection"],
)
def test_a_bug_stays_the_error_it_is(error):
    assert as_journal_error(error) is error


def test_where_our_sql_is_right_every_error_is_damage_or_trouble():
    assert as_damage(error_with(sqlite3.SQLITE_ERROR, "SQLITE_ERROR")).code == "damaged"
    assert as_damage(sqlite3.OperationalError("could not decode")).code == "damaged"
    assert as_damage(error_with(sqlite3.SQLITE_BUSY, "SQLITE_BUSY")).code == "busy"


@pytest.mark.parametrize(("number", "code"), [(28, "disk_full"), (27, "disk_full"), (13, "unwritable")])
def test_a_full_disk_is_told_from_one_that_takes_nothing(number, code):
    assert disk_trouble(OSError(number, "x"), Path("x")).code == code
