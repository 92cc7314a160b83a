"""Backups: whole, checked copies in a folder beside the journal."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from mistakejournal.errors import JournalError
from mistakejournal.store import checks, driver
from mistakejournal.store.faults import as_journal_error
from mistakejournal.store.syncing import sync_file, sync_folder

FOLDER = "backups"
PAGES = 500
"""Pages copied in one step, so that a writer beside us is never kept waiting for long."""
PATIENCE = 40
"""Steps in a row (0.25 s each) that copy nothing before a copy is given up: SQLite itself never would."""


def all_backups(journal: Path) -> list[Path]:
    """Give the backups of this journal, oldest first; half-made ones are none."""
    return sorted((journal.parent / FOLDER).glob(f"{journal.stem}-[0-9]*.db"))


def make_backup(conn: sqlite3.Connection, journal: Path, now: datetime, reason: str) -> Path:
    """Copy the journal that is open on `conn` (outside a transaction) and give the copy's place.

    By then the copy is compared, checked and on the disk. `now` is in UTC, `reason` becomes part of the name.
    Raises JournalError: damaged, disk_full, unwritable, busy.
    """
    place = journal.parent / FOLDER / f"{journal.stem}-{now:%Y%m%dT%H%M%SZ}-{reason}.db"
    part = place.with_name(place.name + ".part")
    try:
        _make_room(journal, part)
        _copy(conn, part)
        sync_file(part)
        part.replace(place)
        sync_folder(place.parent)
    except driver.Error as error:
        raise as_journal_error(error) from error
    except OSError as error:
        raise JournalError("unwritable", folder=str(part.parent), errno=error.errno or 0) from error
    return place


def _make_room(journal: Path, part: Path) -> None:
    part.parent.mkdir(mode=0o700, exist_ok=True)
    for left_over in part.parent.glob(f"{journal.stem}-[0-9]*.part*"):
        left_over.unlink()
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _copy(conn: sqlite3.Connection, part: Path) -> None:
    """Copy one moment of the journal and hold the copy against it."""
    conn.execute("BEGIN")
    try:
        content = _content(conn)  # the first read fixes the moment, whatever others write from now on
        with closing(driver.connect(part, isolation_level=None)) as copy:
            conn.backup(copy, pages=PAGES, progress=deadline())
            copy.row_factory = driver.Row
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
            if checks.deep_findings(copy) or _content(copy) != content:
                raise JournalError("damaged")
    finally:
        conn.execute("COMMIT")


def _content(conn: sqlite3.Connection) -> tuple[object, ...]:
    """Give what must be alike in a copy: the rows of each table, and which of them have lost words."""
    return checks.row_counts(conn), checks.digest_findings(conn)


def deadline() -> Callable[[int, int, int], None]:
    """Give a progress callback that gives up a copy which no longer moves."""
    last = -1
    stuck = 0

    def look(_status: int, remaining: int, _total: int) -> None:
        nonlocal last, stuck
        stuck = stuck + 1 if remaining == last else 0
        last = remaining
        if stuck > PATIENCE:
            raise JournalError("busy")

    return look
