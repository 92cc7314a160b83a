"""SQLite's errors as the few kinds of trouble a person can do something about."""

from __future__ import annotations

import sqlite3

from mistakejournal.errors import JournalError

_CODES = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "unwritable",
    sqlite3.SQLITE_IOERR: "unwritable",
    sqlite3.SQLITE_PERM: "unwritable",
    sqlite3.SQLITE_CANTOPEN: "unwritable",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
}


def as_damage(error: sqlite3.Error) -> JournalError:
    """Give the calm form of an error where our SQL is known to be right: what it stumbles over is damage."""
    calm = as_journal_error(error)
    if isinstance(calm, JournalError):
        return calm
    return JournalError("damaged", sqlite=getattr(error, "sqlite_errorname", ""))


def as_journal_error(error: sqlite3.Error) -> Exception:
    """Give the calm form of an error of SQLite, or the error itself where it is a bug of ours."""
    extended = getattr(error, "sqlite_errorcode", None)
    code = _CODES.get(extended & 0xFF) if extended is not None else None
    return JournalError(code, sqlite=error.sqlite_errorname) if code else error
