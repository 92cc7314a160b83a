"""The open journal: one connection, one way to write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from mistakejournal.store.faults import as_journal_error
from mistakejournal.store.mapping import moment_text
from mistakejournal.store.writing import Writing


class Journal:
    """A journal file that is open for one thread; made by `opening.open_journal`."""

    def __init__(self, path: Path, conn: sqlite3.Connection, now: Callable[[], datetime]) -> None:
        """Take over `conn`, whose schema is current. `now` gives aware moments in UTC."""
        self.path = path
        self._conn = conn
        self._now = now
        facts = conn.execute("SELECT device_id, last_change FROM journal").fetchone()
        self.device_id: str = facts["device_id"]
        self._last_change: str = facts["last_change"]

    def read(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """Give the rows of a question; only the store's own files write SQL."""
        try:
            return self._conn.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise as_journal_error(error) from error

    def read_one(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Row | None:
        """Give the first row of a question, or None."""
        try:
            row: sqlite3.Row | None = self._conn.execute(sql, values).fetchone()
        except sqlite3.Error as error:
            raise as_journal_error(error) from error
        return row

    def number(self, sql: str, values: Sequence[object] = ()) -> int:
        """Give the one number a question asks for."""
        row: Any = self.read_one(sql, values)
        return int(row[0])

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """Open the one kind of transaction there is: BEGIN IMMEDIATE, all or nothing, on disk at the end.

        `atomic()` of sqlite-utils is deferred and fails under a second writer (safety.md 1.1).
        Raises JournalError: busy, disk_full, unwritable, damaged.
        """
        conn = self._conn
        try:
            conn.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise as_journal_error(error) from error
        try:
            now = self._now()
            stamp = self._next_stamp(now)
            writing = Writing(conn, now, stamp, self.device_id)
            yield writing
            conn.execute("UPDATE journal SET commit_number = commit_number + 1, last_change = ?", (stamp,))
            conn.execute("COMMIT")
        except BaseException as error:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise as_journal_error(error) from error
            raise
        self._last_change = stamp

    def close(self) -> None:
        """Close the file; nothing is pending, because every write was committed."""
        self._conn.close()

    def _next_stamp(self, now: datetime) -> str:
        """Give max(last + 1 microsecond, now): order holds when the clock is set back (safety.md 2)."""
        stamp = moment_text(now)
        if "." not in stamp:
            stamp = stamp.replace("Z", ".000000Z")
        if stamp > self._last_change:
            return stamp
        later = datetime.fromisoformat(self._last_change) + timedelta(microseconds=1)
        text = moment_text(later)
        return text if "." in text else text.replace("Z", ".000000Z")
