"""The journal as a whole: every row of every table as it stands, read at one moment, a row at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from mistakejournal.domain.evidence import Kept
from mistakejournal.domain.records import dataclass
from mistakejournal.store import driver, tables
from mistakejournal.store.connecting import connect, recognise, table_names
from mistakejournal.store.faults import as_damage
from mistakejournal.store.mapping import Column

_DERIVED = ("search", "sqlite_", "_sqlite_")
"""How the tables begin that are made from others, or belong to a library."""
ALWAYS = "\0"
"""What no column holds when nothing was said: such a column is always written."""


@dataclass(frozen=True)
class Table:
    """One table: its columns, beside each what it holds when nothing was said, and how many rows it has."""

    name: str
    columns: tuple[str, ...]
    empties: tuple[Column, ...]
    rows: int


class Whole:
    """A journal of whatever schema, read on a connection of its own; made by `whole_journal`."""

    def __init__(self, path: Path, conn: sqlite3.Connection, key: str = "") -> None:
        """Read what is there at this moment: later writes of others are not seen."""
        self.path, self.key = path, key
        self._conn = conn
        self.schema: int = conn.execute("PRAGMA user_version").fetchone()[0] & 0xFFFF
        self.about: dict[str, Column] = dict(conn.execute("SELECT * FROM journal").fetchone())
        self.tables = tuple(_table(conn, name) for name in _names(conn))

    def rows(self, table: Table) -> Iterator[tuple[Column, ...]]:
        """Give the rows of a table in the order they were written, deleted ones too."""
        names = ", ".join(table.columns)
        for row in self._conn.execute(f"SELECT {names} FROM {table.name} ORDER BY rowid"):
            yield tuple(row)

    def filled(self, table: Table) -> Iterator[dict[str, Column]]:
        """Give the rows of a table without the columns that are empty."""
        for row in self.rows(table):
            named = zip(table.columns, row, table.empties, strict=True)
            yield {name: value for name, value, empty in named if value != empty}

    def files(self) -> list[Kept]:
        """Give the files that rows name, those of rows in the bin too."""
        if all(table.name != tables.EVIDENCE for table in self.tables):
            return []
        rows = self._conn.execute("SELECT title, sha256, max(size) FROM evidence GROUP BY sha256, title")
        return [Kept(*row) for row in rows]


@contextmanager
def whole_journal(path: Path, key: str = "", *, any_version: bool = False) -> Iterator[Whole]:
    """Open a journal to read all of it, beside an open window too; nothing is made or brought up to date.

    With `any_version` a newer one is read as well, as far as its tables are like ours.
    Raises JournalError: missing, not_ours, locked, newer_journal, damaged, unwritable, busy.
    """
    recognise(path, key, any_version=any_version)
    try:
        with closing(connect(path, to_read=True, key=key)) as conn:
            conn.execute("PRAGMA query_only = ON")
            conn.execute("BEGIN")
            yield Whole(path, conn, key)
    except driver.Error as error:
        raise as_damage(error) from error


def columns_of(conn: sqlite3.Connection, table: str) -> list[tuple[str, Column]]:
    """Give the columns of a table, each with what it holds when nothing was said."""
    return [
        (name, _empty(required=bool(required), default=default))
        for _number, name, _type, required, default, _key in conn.execute(f"PRAGMA table_info({table})")
    ]


def _names(conn: sqlite3.Connection) -> list[str]:
    """Give the tables that hold rows of hers, also those that only a newer version knows."""
    there = {name for name in table_names(conn) if not name.startswith(_DERIVED)} - {"journal"}
    known = [table for table in tables.ALL if table in there]
    return known + sorted(there.difference(known))


def _table(conn: sqlite3.Connection, name: str) -> Table:
    columns, empties = zip(*columns_of(conn, name), strict=True)
    return Table(name, columns, empties, conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0])


def _empty(*, required: bool, default: str | None) -> Column:
    if default == "''":
        return ""
    if default == "0":
        return 0
    return ALWAYS if required or default is not None else None
