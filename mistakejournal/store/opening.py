"""Opening a journal: made if it is new, refused if it isn't ours, brought up to date if it is older."""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import moment_text
from mistakejournal.store.migrations import CHAIN, CURRENT

APPLICATION_ID = int.from_bytes(b"MJNL", "big")

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
)


def open_journal(path: Path, now: Callable[[], datetime]) -> Journal:
    """Open the journal at `path`, or make a new one. `now` gives aware moments in UTC."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    conn = sqlite3.connect(path, timeout=5, isolation_level=None)
    conn.row_factory = sqlite3.Row
    for pragma in PRAGMAS:
        conn.execute(pragma)
    if conn.execute("PRAGMA user_version").fetchone()[0] != CURRENT:
        _bring_up_to_date(conn, now())
    return Journal(path, conn, now)


def _bring_up_to_date(conn: sqlite3.Connection, now: datetime) -> None:
    from sqlite_utils import Database

    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("BEGIN IMMEDIATE")
    db = Database(conn, execute_plugins=False)
    for migration in CHAIN:
        migration.migrate(db)
    stamp = moment_text(now)
    conn.execute(
        "INSERT OR IGNORE INTO journal (id, name, device_id, last_change, created_at) VALUES (1, 'Journal', ?, ?, ?)",
        (secrets.token_hex(8), stamp, stamp),
    )
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute(f"PRAGMA user_version = {CURRENT}")
    conn.execute("COMMIT")
