"""What a journal's file says of itself: how far it is, whose it is, whether anything stands in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from mistakejournal.domain.records import dataclass
from mistakejournal.store import driver, tables
from mistakejournal.store.connecting import connect, recognise, table_names
from mistakejournal.store.faults import as_damage
from mistakejournal.store.journal import Journal


@dataclass(frozen=True)
class Standing:
    """How a file stands; two that stand alike hold the same words."""

    commit_number: int
    device_id: str
    last_change: str
    is_empty: bool
    """Whether it holds nothing of hers; how she set the app up is not counted."""


def standing(path: Path, key: str = "") -> Standing:
    """Look at a journal or a backup, beside an open window too.

    Raises JournalError: missing, not_ours, locked, newer_journal, damaged, unwritable, busy.
    """
    try:
        with closing(open_to_read(path, key)) as conn:
            return standing_of(conn)
    except driver.Error as error:
        raise as_damage(error) from error


def open_to_read(path: Path, key: str = "") -> sqlite3.Connection:
    """Open a journal of whatever version to read alone, beside an open window too.

    Raises JournalError: missing, not_ours, locked, newer_journal, damaged, unwritable, busy.
    """
    recognise(path, key)
    try:
        conn = connect(path, to_read=True, key=key)
        conn.execute("PRAGMA query_only = ON")
    except driver.Error as error:
        raise as_damage(error) from error
    return conn


def standing_of(conn: sqlite3.Connection) -> Standing:
    """Look at a journal that is open. Raises driver.Error."""
    row = conn.execute("SELECT commit_number, device_id, last_change FROM journal").fetchone()
    there = table_names(conn).intersection(tables.ALL) - {tables.SETTINGS}
    has_rows = any(conn.execute(f"SELECT EXISTS (SELECT 1 FROM {name})").fetchone()[0] for name in there)
    return Standing(row[0], row[1], row[2], not has_rows)


def has_put_one_right(journal: Journal) -> bool:
    """Tell whether a real incident, none of practice, was put right or closed."""
    row = journal.read_one(
        "SELECT 1 FROM incidents WHERE kind = 'incident' AND practice = 0 AND deleted_at IS NULL"
        " AND (fixed_at IS NOT NULL OR closed_at IS NOT NULL) LIMIT 1"
    )
    return row is not None


def moved_at(journal: Journal) -> datetime | None:
    """Give when the journal moved to another laptop."""
    row = journal.read_one("SELECT moved_at FROM journal")
    return datetime.fromisoformat(row["moved_at"]) if row and row["moved_at"] else None
