"""What can be read of a damaged journal, laid over its newest sound backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from mistakejournal.domain.records import dataclass
from mistakejournal.store import checks, driver, tables
from mistakejournal.store.digests import digest
from mistakejournal.store.mapping import Column
from mistakejournal.store.remains import Remains
from mistakejournal.store.wholejournal import columns_of

Row = dict[str, Column]


@dataclass(frozen=True)
class Merged:
    """How many entries, rows that hold her words, are newer than the backup, and how many are lost."""

    newer: int
    lost: int


class Merge:
    """One merge into an open transaction, with foreign keys off: rows come in any order."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Write on `conn`, to a sound journal of the newest schema."""
        self._conn = conn
        self._before: dict[tuple[str, str], Row | None] = {}
        self._lost: dict[tuple[str, str], None] = {}

    def take(self, remains: Remains) -> Merged:
        """Lay over every row that is whole and newer; what dangles afterwards is loosened or goes back."""
        deletes = remains.is_sound()
        for table in checks.present_tables(self._conn):
            if table in remains.tables:
                self._take_table(remains, table, deletes=deletes)
        while self._settle():
            pass
        return Merged(
            sum(table in tables.SEARCHED for table, _id in self._before),
            sum(table in tables.SEARCHED for table, _id in self._lost),
        )

    def _take_table(self, remains: Remains, table: str, *, deletes: bool) -> None:
        here = {str(row["id"]): dict(row) for row in self._conn.execute(f"SELECT * FROM {table}")}
        columns = [name for name, _empty in columns_of(self._conn, table)]
        there = set()
        for row in remains.rows(table):
            row_id = str(row["id"])
            there.add(row_id)
            known = here.get(row_id)
            if digest(row) != row.get("digest"):
                if known is None or known["digest"] != row.get("digest"):
                    self._lost[table, row_id] = None
            elif known is None or str(row["updated_at"]) > str(known["updated_at"]):
                self._put(table, {name: row[name] for name in columns if name in row}, known)
        for row_id in remains.unread[table] - here.keys():
            self._lost[table, row_id] = None
        if deletes:
            for row_id in here.keys() - there:
                self._conn.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))

    def _put(self, table: str, row: Row, known: Row | None) -> None:
        row["digest"] = digest(row)
        try:
            _upsert(self._conn, table, row)
        except driver.IntegrityError:
            self._lost[table, str(row["id"])] = None
        else:
            self._before[table, str(row["id"])] = known

    def _settle(self) -> bool:
        """Look for rows that belong to nothing, and do with each what keeps most; tell whether any was."""
        dangling = self._conn.execute("PRAGMA foreign_key_check").fetchall()
        for table, place, _parent, number in dangling:
            row = self._conn.execute(f"SELECT * FROM {table} WHERE rowid = ?", (place,)).fetchone()
            if row is not None:  # two of its references may dangle, and the first have done away with it
                self._loosen(table, dict(row), number)
        return bool(dangling)

    def _loosen(self, table: str, row: Row, number: int) -> None:
        """Let go of one reference of a row; where the row needs it, the row goes back as it was before."""
        keys = self._conn.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        name = next(key["from"] for key in keys if key["id"] == number)
        row_id = str(row["id"])
        try:
            _upsert(self._conn, table, _with_digest({**row, name: None}))
        except driver.IntegrityError:
            before = self._before.pop((table, row_id), None)
            self._lost[table, row_id] = None
            if before is None:
                self._conn.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
            else:
                _upsert(self._conn, table, before)


def _with_digest(row: Row) -> Row:
    return {**row, "digest": digest(row)}


def _upsert(conn: sqlite3.Connection, table: str, row: Mapping[str, Column]) -> None:
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    sets = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
    conn.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {sets}",
        list(row.values()),
    )
