"""One transaction: every row that changes goes through here, with its digest, search words and way back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from mistakejournal.domain.ids import uuid7
from mistakejournal.domain.records import dataclass
from mistakejournal.store import indexing
from mistakejournal.store.digests import digest
from mistakejournal.store.mapping import Column, moment_text, to_column
from mistakejournal.store.turn import GivingWayError


@dataclass(frozen=True)
class RowChange:
    """The way back for one row: the columns as they were before. A new row goes into the bin."""

    table: str
    id: str
    before: Mapping[str, Column]
    is_new: bool = False


class Writing:
    """An open transaction of the journal. `changed` names the tables touched, `undo` leads back."""

    def __init__(
        self,
        conn: sqlite3.Connection,
        now: datetime,
        stamp: str,
        device_id: str,
        gives_way: Callable[[], bool] = lambda: False,
    ) -> None:
        """Write on `conn` at `now`; `stamp` is the hybrid clock's `updated_at` of this transaction.

        `gives_way` tells that somebody else's turn has come: the next row raises GivingWayError then.
        """
        self._conn = conn
        self._gives_way = gives_way
        self._now = now
        self._stamp = stamp
        self._device_id = device_id
        self.changed: set[str] = set()
        self._before: list[RowChange] = []

    @property
    def now(self) -> datetime:
        """The moment of this transaction."""
        return self._now

    @property
    def undo(self) -> tuple[RowChange, ...]:
        """What takes every change of this transaction back, in the order to apply it."""
        return tuple(reversed(self._before))

    def add(self, table: str, **values: object) -> str:
        """Add a row and give its id; columns that are not named take their default."""
        row_id = str(values.pop("id", "") or uuid7(self._now))
        columns = {name: to_column(value) for name, value in values.items()}
        columns |= {
            "id": row_id,
            "created_at": columns.get("created_at") or moment_text(self._now),
            "updated_at": self._stamp,
            "device_id": self._device_id,
            "digest": "",
        }
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        found = self._conn.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks}) RETURNING *", list(columns.values())
        ).fetchone()
        row = dict(found)
        self._conn.execute(f"UPDATE {table} SET digest = ? WHERE id = ?", (digest(row), row_id))
        self._note(table, row, {"deleted_at": self._stamp}, is_new=True)
        return row_id

    def change(self, table: str, row_id: str, **values: object) -> bool:
        """Change columns of a row; tell whether anything was different. Raises KeyError without the row."""
        found = self._conn.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).fetchone()
        if found is None:
            raise KeyError(row_id)
        row = dict(found)
        new = {name: to_column(value) for name, value in values.items()}
        old = {name: row[name] for name in new if row[name] != new[name]}
        if not old:
            return False
        row |= {name: new[name] for name in old}
        sets = {name: row[name] for name in old} | {"updated_at": self._stamp, "digest": digest(row)}
        assignments = ", ".join(f"{name} = ?" for name in sets)
        self._conn.execute(
            f"UPDATE {table} SET {assignments}, rev = rev + 1, device_id = ? WHERE id = ?",
            [*sets.values(), self._device_id, row_id],
        )
        self._note(table, row, old)
        return True

    def remove(self, table: str, row_id: str) -> None:
        """Put a row into the bin: it keeps its words and can come back."""
        self.change(table, row_id, deleted_at=self._now)

    def erase(self, table: str, row_id: str) -> None:
        """Take a row out for good, with its words in the index. Nothing leads back to it.

        Rows that name it are looked at when the transaction ends: they may go, or change, after it.
        """
        if self._gives_way():
            raise GivingWayError
        self._conn.execute("PRAGMA defer_foreign_keys = ON")
        self._conn.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        indexing.take_out(self._conn, table, row_id)
        self.changed.add(table)

    def mark_moved(self, at: datetime | None) -> None:
        """Say that the journal has moved to another laptop, or with None that it goes on here."""
        self._conn.execute("UPDATE journal SET moved_at = ?", (to_column(at),))
        self.changed.add("journal")

    def take_back(self, steps: Sequence[RowChange]) -> None:
        """Apply the way back of an earlier transaction; this one's `undo` is then the way forth again.

        A row that has gone for good since is passed over.
        """
        for step in steps:
            before = {**step.before, "deleted_at": self._now} if step.is_new else step.before
            with suppress(KeyError):
                self.change(step.table, step.id, **before)

    def _note(
        self, table: str, row: Mapping[str, Column], before: Mapping[str, Column], *, is_new: bool = False
    ) -> None:
        if self._gives_way():
            raise GivingWayError
        if indexing.concerns(table, before):
            indexing.put(self._conn, table, row)
        self._before.append(RowChange(table, str(row["id"]), before, is_new))
        self.changed.add(table)
