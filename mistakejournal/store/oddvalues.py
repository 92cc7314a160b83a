"""Values that no column of ours ever holds: moments that are none, JSON that can't be read."""

from __future__ import annotations

import re
import sqlite3
from datetime import datetime

from mistakejournal.store.wholejournal import Table

_MOMENT = re.compile(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
_NO_MOMENTS = frozenset({"broke_at"})
"""Columns that are named like a moment and hold an id."""
_OBJECTS = frozenset({"params", "facts", "fields", "filters", "answers"})
"""Columns that hold an object of JSON, or nothing."""


def is_moment(value: object) -> bool:
    """Tell whether this is a moment as it is stored, of a year the clock can go on from."""
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def has_odd_values(conn: sqlite3.Connection, table: Table) -> bool:
    """Tell whether something stands in a table that the app could not read. It is gone through once."""
    conn.create_function("is_moment", 1, is_moment, deterministic=True)
    tests = " OR ".join(f"({test})" for test in map(_test, table.columns) if test)
    sql = f"SELECT EXISTS (SELECT 1 FROM {table.name} WHERE {tests or '0'})"
    return bool(conn.execute(sql).fetchone()[0])


def _test(column: str) -> str:
    """Give what is true of a row in which a column of this name holds something odd."""
    if column in _OBJECTS:
        kind = f"CASE WHEN json_valid({column}) THEN json_type({column}) END"
        return f"{column} <> '' AND {kind} IS NOT 'object'"
    if column == "sha256":
        return "length(sha256) <> 64 OR sha256 GLOB '*[^0-9a-f]*'"
    if column.endswith("_at") and column not in _NO_MOMENTS:
        return f"{column} IS NOT NULL AND NOT is_moment({column})"
    return ""
