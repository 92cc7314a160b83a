"""SQLite's errors, and the disk's, as the few kinds of trouble a person can do something about."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

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
_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


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


def disk_trouble(error: OSError, folder: Path) -> JournalError:
    """Give the calm form of a system's error where something was to be written into a folder."""
    code = "disk_full" if is_full(error) else "unwritable"
    return JournalError(code, folder=str(folder), errno=error.errno or 0)


def is_full(error: OSError) -> bool:
    """Tell whether a disk has no room, or no room for so large a file."""
    return error.errno in _FULL
