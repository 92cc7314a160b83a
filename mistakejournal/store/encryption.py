"""A journal's file written anew, plain or sealed, and held against the old one row by row."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Protocol

from mistakejournal.errors import JournalError
from mistakejournal.store import checks, driver, indexing
from mistakejournal.store.backupfolder import remove_half
from mistakejournal.store.connecting import connect, table_names
from mistakejournal.store.faults import as_journal_error, disk_trouble
from mistakejournal.store.journal import UnwantedError
from mistakejournal.store.syncing import sync_file

_LOOK_EVERY = 100_000
"""Steps of SQLite's own between two looks whether it is still wanted."""
_ROWS = 2000
"""Rows compared between two looks."""


class Going(Protocol):
    """Counts KiB, and says when to stop by UnwantedError."""

    def on(self, by: int = 1) -> None:
        """Count what was done."""

    def look(self) -> None:
        """Stop here if it is not wanted any more."""


def write_anew(source: Path, key: str, place: Path, new_key: str, going: Going) -> None:
    """Write the file that `key` opens once more, at `place`, so that `new_key` opens it; "" is plain.

    Nobody may have it open. By then the copy is compared, checked and on the disk; the source has no -wal
    left. Raises UnwantedError, and JournalError: damaged, busy, disk_full, unwritable, no_cipher.
    """
    driver.use_cipher()
    size = 1 + source.stat().st_size // 1024
    try:
        remove_half(place)
        os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(connect(source, key=key)) as conn:
            _take_alone(conn)
            _export(conn, place, new_key, going)
            going.on(size)
            _compare(conn, going)
            going.on(size)
        _look_over(place, new_key)
        sync_file(place)
    except driver.Error as error:
        going.look()
        raise as_journal_error(error) from error
    except OSError as error:
        raise disk_trouble(error, place.parent) from error


def _take_alone(conn: sqlite3.Connection) -> None:
    """Have the file for ourselves, with all of it in the one file; a damaged one is left as it is."""
    if checks.is_broken(conn):
        raise JournalError("damaged")
    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute("PRAGMA journal_mode = DELETE").fetchall()
    conn.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()


def _export(conn: sqlite3.Connection, place: Path, new_key: str, going: Going) -> None:
    """Write every row and table there, under their numbers."""

    def unwanted() -> int:
        try:
            going.look()
        except UnwantedError:
            return 1
        return 0

    conn.execute("ATTACH DATABASE ? AS anew KEY ?", (str(place), f"x'{new_key}'" if new_key else ""))
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "secure_delete = OFF"):
        conn.execute(f"PRAGMA anew.{pragma}").fetchall()  # it is thrown away when anything goes wrong
    conn.set_progress_handler(unwanted, _LOOK_EVERY)
    conn.execute("SELECT sqlcipher_export('anew')").fetchall()
    conn.set_progress_handler(None, 0)
    for number in ("application_id", "user_version"):
        value = conn.execute(f"PRAGMA main.{number}").fetchone()[0]
        conn.execute(f"PRAGMA anew.{number} = {value}").fetchall()


def _compare(conn: sqlite3.Connection, going: Going) -> None:
    """Hold schema and rows of both against each other, byte by byte. Raises JournalError("damaged")."""
    conn.row_factory, conn.text_factory = None, bytes
    if _schema(conn, "main") != _schema(conn, "anew"):
        raise JournalError("damaged")
    for table in _tables(conn):
        both = zip(_rows(conn, "main", table), _rows(conn, "anew", table), strict=True)
        try:
            for number, (old, new) in enumerate(both):
                if old != new:
                    raise JournalError("damaged")
                if not number % _ROWS:
                    going.look()
        except ValueError as error:  # one of them has fewer rows
            raise JournalError("damaged") from error


def _schema(conn: sqlite3.Connection, name: str) -> list[tuple[object, ...]]:
    return sorted(conn.execute(f"SELECT type, name, tbl_name, coalesce(sql, '') FROM {name}.sqlite_schema"))


def _tables(conn: sqlite3.Connection) -> list[tuple[str, bool]]:
    """Give the tables that hold rows, those of the index too, and whether their rows have numbers."""
    return [
        (name.decode(), not without_rowid)
        for schema, name, kind, _columns, without_rowid, _strict in conn.execute("PRAGMA main.table_list")
        if schema == b"main" and kind in (b"table", b"shadow") and name != b"sqlite_schema"
    ]


def _rows(conn: sqlite3.Connection, schema: str, table: tuple[str, bool]) -> Iterator[object]:
    name, numbered = table
    what, order = ("rowid, *", " ORDER BY rowid") if numbered else ("*", "")
    return conn.execute(f'SELECT {what} FROM {schema}."{name}"{order}')


def _look_over(place: Path, key: str) -> None:
    """Read all of it as a journal is read; make the index anew where it does not fit, it is derived.

    Raises JournalError("damaged").
    """
    with closing(connect(place, key=key)) as conn:
        conn.text_factory = checks.legible
        found = checks.deep_findings(conn)
        if any(one.code != "index" for one in found):
            raise JournalError("damaged")
        if "search_docs" in table_names(conn) and (found or checks.index_findings(conn)):
            conn.execute("BEGIN IMMEDIATE")
            indexing.rebuild(conn)
            conn.execute("COMMIT")
