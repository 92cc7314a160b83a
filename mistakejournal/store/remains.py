"""A damaged journal, read as far as it goes: every row that can still be had from any side."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from mistakejournal.store import checks, driver
from mistakejournal.store.connecting import table_names
from mistakejournal.store.mapping import Column

_PAGE = 4096
"""Bytes of a page: what SQLite takes by itself."""
_HEADER = b"SQLite format 3\0" + _PAGE.to_bytes(2, "big") + bytes((2, 2, 0, 64, 32, 32))
"""How every journal of ours begins (sqlite.org/fileformat2.html, 1.3)."""
_COUNTED_FOR = 92
"""Where the header says for which change its number of pages holds; 0 has them counted by the file."""


class Remains:
    """The rows of a damaged journal; whether their words are whole is the reader's to see."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read on `conn`, a connection to a copy."""
        conn.text_factory = checks.legible
        self._conn = conn
        self.tables = table_names(conn)
        self.unread: dict[str, set[str]] = {}
        """By table the ids of rows that are named in an index and can't be read themselves."""

    def is_sound(self) -> bool:
        """Tell whether the structure is whole, so that a row which is not there was deleted by somebody."""
        return not checks.deep_findings(self._conn)

    def rows(self, table: str) -> Iterator[dict[str, Column]]:
        """Give each row of a table that can be read: from the start, from the end, then one by one."""
        seen: set[str] = set()
        for ascends in (True, False):
            for row in self._scanned(table, ascends=ascends):
                row_id = str(row["id"])
                if row_id not in seen:
                    seen.add(row_id)
                    yield row
        unread = set()
        for row_id in self._named(table) - seen:
            found = self._one(table, row_id)
            if found is None:
                unread.add(row_id)
            else:
                yield found
        self.unread[table] = unread

    def about(self) -> dict[str, Column]:
        """Give the row of the journal itself, or nothing."""
        return next(iter(self._scanned("journal", ascends=True)), {})

    def _scanned(self, table: str, *, ascends: bool) -> Iterator[dict[str, Column]]:
        """Go through a table until it breaks off. Pages that lead round in a circle end it too."""
        order, last = ("ASC" if ascends else "DESC"), None
        try:
            for row in self._conn.execute(f"SELECT rowid AS place, * FROM {table} ORDER BY rowid {order}"):
                found = dict(row)
                place = found.pop("place")
                if last is not None and (place > last) != ascends:
                    return
                last = place
                yield found
        except driver.Error:
            return

    def _named(self, table: str) -> set[str]:
        """Give the ids that the table's index names; it is a tree of its own in the file."""
        named: set[str] = set()
        for order in ("ASC", "DESC"):
            try:
                for row in self._conn.execute(f"SELECT id FROM {table} ORDER BY id {order}"):
                    named.add(str(row[0]))
            except driver.Error:
                continue
        return named

    def _one(self, table: str, row_id: str) -> dict[str, Column] | None:
        try:
            row = self._conn.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).fetchone()
        except driver.Error:
            return None
        return None if row is None else dict(row)


def mend_header(copy: Path) -> None:
    """Write the first bytes of a copy anew, alike in every journal: a bit flipped there hides all of it."""
    with copy.open("r+b") as opened:
        opened.write(_HEADER)
        opened.seek(_COUNTED_FOR)
        opened.write(bytes(4))


def mend_first_page(copy: Path, sound: Path) -> None:
    """Give a copy the first page of a sound journal, where the list of its tables begins.

    Both have the same tables at the same places, unless a migration lies between: then nothing can be read
    of the copy with it, as without it.
    """
    with sound.open("rb") as opened:
        page = opened.read(_PAGE)
    with copy.open("r+b") as opened:
        opened.write(page)
    mend_header(copy)
