"""A journal as an earlier version of the app has left it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from mistakejournal.store import driver
from mistakejournal.store.connecting import APPLICATION_ID
from mistakejournal.store.digests import digest
from mistakejournal.store.migrations import CHAIN
from mistakejournal.store.opening import migrate


def make_older(path: Path, now: datetime) -> None:
    """Make a journal of schema 1.2 with a run in it."""
    path.touch()
    with closing(driver.connect(path, isolation_level=None)) as conn:
        conn.row_factory = driver.Row
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
        conn.execute("PRAGMA journal_mode = WAL").fetchall()
        migrate(conn, now, CHAIN[:2])
        for table, columns in (
            ("clients", {"name": "The Brightside Podcast"}),
            ("checklists", {"name": "Newsletter send"}),
            ("runs", {"title": "Tuesday", "checklist_id": "checklists"}),
        ):
            _insert(conn, table, columns)


def schema_of(path: Path) -> dict[str, str]:
    """Give the words that made each table, index and trigger."""
    with closing(driver.connect(path)) as conn:
        return dict(conn.execute("SELECT type || ' ' || name, sql FROM sqlite_schema"))


def _insert(conn: sqlite3.Connection, table: str, columns: dict[str, str]) -> None:
    row = {"id": table, "created_at": "c", "updated_at": "u", "device_id": "d", "digest": ""} | columns
    marks = ", ".join(f":{name}" for name in row)
    found = conn.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks}) RETURNING *", row
    ).fetchone()
    conn.execute(f"UPDATE {table} SET digest = ? WHERE id = ?", (digest(dict(found)), found["id"]))
