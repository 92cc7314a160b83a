"""Connections to a journal file, and telling whether a file is one without touching a byte of it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from mistakejournal.errors import JournalError
from mistakejournal.store import driver
from mistakejournal.store.faults import as_journal_error
from mistakejournal.store.keyfile import SEALED, key_place
from mistakejournal.store.migrations import MAJOR

APPLICATION_ID = int.from_bytes(b"MJNL", "big")
PATIENCE = 5.0
"""Seconds to wait for another writer."""

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
)
"""FULL, because a power cut loses saves with NORMAL; deleting forgets, and damage is seen early."""


def connect(path: Path, *, to_read: bool = False, key: str = "") -> sqlite3.Connection:
    """Open a journal that is there, for one thread, with every setting it needs.

    `key` opens one with a passphrase. Raises driver.Error, and JournalError: damaged, no_cipher.
    """
    if key:
        driver.use_cipher()
    mode = _way_to_read(path) if to_read else "rw"
    conn = driver.connect(f"{path.absolute().as_uri()}?mode={mode}", PATIENCE, isolation_level=None, uri=True)
    conn.row_factory = driver.Row
    try:
        unlock(conn, key)
        for pragma in PRAGMAS:
            conn.execute(pragma)
    except BaseException as error:  # whatever it was goes on up; the file must not stay open
        conn.close()
        if isinstance(error, UnicodeDecodeError):  # SQLite's message quotes a schema that is no text any more
            raise JournalError("damaged") from error
        raise
    return conn


def unlock(conn: sqlite3.Connection, key: str) -> None:
    """Give a connection its key before anything else is asked of it; "" is no key."""
    if key:
        conn.execute("PRAGMA cipher_log_level = NONE").fetchall()  # it would print what we say ourselves
        conn.execute(f"PRAGMA key = \"x'{key}'\"").fetchall()  # 64 digits of the key and 32 of its salt


def recognise(path: Path, key: str = "", *, any_version: bool = False) -> int:
    """Give the `user_version` of the journal at `path`, looking at the file alone and changing no byte.

    0 means a file that is empty as yet; `any_version` refuses no newer one. Raises JournalError: missing,
    not_ours, locked, newer_journal, damaged, unwritable.
    """
    try:
        if not path.exists():
            raise JournalError("missing")
        if not path.is_file():
            raise JournalError("not_ours")
        empty = not path.stat().st_size
        application_id, version = _header(path, key)
    except OSError as error:
        raise JournalError("unwritable", errno=error.errno or 0) from error
    except driver.Error as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
            raise JournalError(_unreadable(path, key)) from error
        raise as_journal_error(error) from error
    if application_id != APPLICATION_ID and not empty:
        raise JournalError("not_ours")
    if not any_version:
        refuse_newer(version)
    return version


def refuse_newer(version: int) -> None:
    """Raise JournalError("newer_journal") for a `user_version` whose major number is above ours."""
    if version >> 16 > MAJOR:
        raise JournalError("newer_journal", journal=version >> 16, app=MAJOR)


def _way_to_read(path: Path) -> str:
    """Give how a journal is opened by whoever only reads in it."""
    if _is_in_use(path):
        return "ro&readonly_shm=1"
    if not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists():
        return "ro&immutable=1"  # SQLite can’t make its files beside it, and nobody else can write there
    return "rw"


def _is_in_use(path: Path) -> bool:
    """Tell whether a window has it open, or a kill left it so: whoever only reads then leaves all as it is.

    A file chooser may look into the journal from the window’s own process, which drops SQLite’s locks. A
    second process that may write would take itself for the only one, and clear away the -wal that the window
    still writes to.
    """
    return path.with_name(f"{path.name}-shm").exists()


def table_names(conn: sqlite3.Connection) -> set[str]:
    """Give the names of the tables that are there: an older journal lacks some."""
    return {row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def _unreadable(path: Path, key: str) -> str:
    """Name what a file is that is no database as it stands."""
    if key:
        return "damaged"
    return "locked" if key_place(path).exists() or _is_sealed(path) else "not_ours"


def _is_sealed(path: Path) -> bool:
    """Tell a sealed journal by its first bytes. One that is open here is looked at no further (`_header`)."""
    if _is_in_use(path):
        return False
    with path.open("rb") as opened:
        return opened.read(len(SEALED)) == SEALED


def _header(path: Path, key: str) -> tuple[int, int]:
    """Read the two numbers, from the log as well where the file alone makes no sense.

    So it is after a power cut while the log was carried over: what is half written there is whole in the log.
    """
    try:
        return _numbers(path, key, "immutable=1")
    except driver.DatabaseError:
        log = path.with_name(f"{path.name}-wal")
        if not (log.exists() and log.stat().st_size):
            raise
        return _numbers(path, key, "")


def _numbers(path: Path, key: str, how: str) -> tuple[int, int]:
    """Read them without locks, -wal or a repair, which `immutable` promises.

    Through SQLite and not through open(): closing a file of our own would drop SQLite's locks on it.
    """
    if key:
        driver.use_cipher()
    with closing(driver.connect(f"{path.absolute().as_uri()}?mode=ro&{how}", uri=True)) as conn:
        unlock(conn, key)
        return (
            conn.execute("PRAGMA application_id").fetchone()[0],
            conn.execute("PRAGMA user_version").fetchone()[0],
        )
