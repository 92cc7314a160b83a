"""The full-text index: one derived row for each row that holds words, kept in the same transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mistakejournal.store import driver, tables
from mistakejournal.store.connecting import table_names
from mistakejournal.store.mapping import Column

Tick = Callable[[int], None]
"""Told while something takes long how many more are done."""
_PORTION = 5000
"""Texts read into the index between two looks: each portion of a thousand made it half as slow again."""


def no_tick(_more: int) -> None:
    """Count nothing."""


class Document(NamedTuple):
    """The words of one row as the index reads them."""

    incident_id: Column
    title: str
    body: str


def document(table: str, row: Mapping[str, Column]) -> Document | None:
    """Give the words of a row, or None for a row without any, in the bin, or of a table not searched."""
    words = tables.SEARCHED.get(table)
    if words is None or row["deleted_at"] is not None:
        return None
    title = str(row[words.title] or "")
    # A journal on its way up the chain does not have the later columns yet.
    body = "\n".join(str(row[name]) for name in words.body if row.get(name))
    if not (title or body):
        return None
    return Document(_incident_of(table, row), title, body)


def concerns(table: str, columns: Collection[str]) -> bool:
    """Tell whether the index has to know of a change in these columns."""
    return not _read_columns(table).isdisjoint(columns)


def put(conn: sqlite3.Connection, table: str, row: Mapping[str, Column]) -> None:
    """Bring the index's row for a row of a searched table up to date, in the open transaction."""
    found = document(table, row)
    if found is None:
        take_out(conn, table, str(row["id"]))
        return
    conn.execute(
        "INSERT INTO search_docs (kind, row_id, incident_id, title, body) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (kind, row_id) DO UPDATE SET incident_id = excluded.incident_id, "
        "title = excluded.title, body = excluded.body "
        "WHERE title <> excluded.title OR body <> excluded.body OR incident_id IS NOT excluded.incident_id",
        (table, row["id"], *found),
    )


def take_out(conn: sqlite3.Connection, table: str, row_id: str) -> None:
    """Take the words of one row out of the index, in the open transaction."""
    conn.execute("DELETE FROM search_docs WHERE kind = ? AND row_id = ?", (table, row_id))


def matches(conn: sqlite3.Connection) -> bool:
    """Tell whether the index holds exactly the words of search_docs; needs a transaction that may write."""
    try:
        conn.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except driver.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return True


def is_complete(conn: sqlite3.Connection) -> bool:
    """Tell whether search_docs holds the words of every row, and no others."""
    count = 0
    for table in tables.SEARCHED.keys() & table_names(conn):
        for row in conn.execute(f"SELECT * FROM {table} WHERE deleted_at IS NULL"):
            found = document(table, dict(row))
            if found is None:
                continue
            count += 1
            stored = conn.execute(
                "SELECT incident_id, title, body FROM search_docs WHERE kind = ? AND row_id = ?",
                (table, row["id"]),
            ).fetchone()
            if stored is None or tuple(stored) != found:
                return False
    return bool(conn.execute("SELECT count(*) FROM search_docs").fetchone()[0] == count)


def rebuild(conn: sqlite3.Connection, tick: Tick = no_tick) -> None:
    """Make the index anew from the rows, in the open transaction; nothing of hers is in it alone.

    `tick` is told of each text twice: when it is put down, and when its words are in the index.
    What it does not know yet comes in the order it was written: searching gives the newest first. The
    triggers stand aside meanwhile: read from all texts at once, the index takes a third of the time.
    """
    triggers = conn.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'search_docs'"
    ).fetchall()
    for trigger in triggers:
        conn.execute(f"DROP TRIGGER {trigger['name']}")
    stale = {(row["kind"], row["row_id"]) for row in conn.execute("SELECT kind, row_id FROM search_docs")}
    for table, row in _as_written(conn):
        put(conn, table, row)
        stale.discard((table, str(row["id"])))
        tick(1)
    conn.executemany("DELETE FROM search_docs WHERE kind = ? AND row_id = ?", stale)
    _read_texts(conn, tick)
    for trigger in triggers:
        conn.execute(trigger["sql"])


def _read_texts(conn: sqlite3.Connection, tick: Tick) -> None:
    """Read all texts into an empty index; its own "rebuild" says nothing for minutes."""
    columns = ", ".join(row["name"] for row in conn.execute("PRAGMA table_info(search)"))
    conn.execute("INSERT INTO search (search) VALUES ('delete-all')")
    done = 0
    while True:
        portion = "SELECT doc FROM search_docs WHERE doc > ? ORDER BY doc LIMIT ?"
        count, last = conn.execute(f"SELECT count(*), max(doc) FROM ({portion})", (done, _PORTION)).fetchone()
        if not count:
            return
        conn.execute(
            f"INSERT INTO search (rowid, {columns}) "
            f"SELECT doc, {columns} FROM search_docs WHERE doc > ? AND doc <= ?",
            (done, last),
        )
        done = last
        tick(count)


def _as_written(conn: sqlite3.Connection) -> Iterator[tuple[str, dict[str, Column]]]:
    """Give each row that is searched with its table, the oldest first: ids rise with time."""
    from heapq import merge  # a start makes no index

    def rows(table: str) -> Iterator[tuple[str, str, dict[str, Column]]]:
        there = {row["name"] for row in conn.execute(f"PRAGMA table_info({table})")}
        names = ", ".join(sorted(there & {"id", *_read_columns(table)}))
        for row in conn.execute(f"SELECT {names} FROM {table} WHERE deleted_at IS NULL ORDER BY id"):
            yield row["id"], table, dict(row)

    merged = merge(*map(rows, sorted(tables.SEARCHED.keys() & table_names(conn))), key=lambda found: found[0])
    return ((table, row) for _id, table, row in merged)


def _incident_of(table: str, row: Mapping[str, Column]) -> Column:
    if table == tables.INCIDENTS:
        return row["id"]
    # What was learned: a hit is the run's, the client's, the rule's own.
    if table in (tables.RUN_STEPS, tables.CLIENT_RULES, tables.RULES_OF_THUMB):
        return None
    return row.get("incident_id")


@cache
def _read_columns(table: str) -> frozenset[str]:
    words = tables.SEARCHED.get(table)
    return frozenset({words.title, *words.body, "incident_id", "deleted_at"}) if words else frozenset()
