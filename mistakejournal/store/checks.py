"""Looking for damage: in the file, between the rows, in the words, in the index over them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from mistakejournal.domain.checked import Checked, Finding
from mistakejournal.store import driver, indexing, tables
from mistakejournal.store.connecting import connect, recognise, table_names, unlock
from mistakejournal.store.digests import digest
from mistakejournal.store.faults import as_damage

_OF_AN_INDEX = re.compile(
    r"^(row \d+ missing from index|wrong # of entries in index|non-unique entry in index) |^fts5: "
    r"|^(malformed|unable to validate the) inverted index "
)
"""What SQLite says where a table is whole and an index over it is not: it can be made anew from the table.

Of the full-text index it says so from 3.44 on, each version in other words.
"""


def look_quickly(path: Path, key: str = "") -> Checked:
    """Look at structure and references alone: what a worker does after each start.

    Raises JournalError as opening does, and busy.
    """
    with _reading(path, key=key) as conn:
        return Checked(tuple(quick_findings(conn)), 0)


def look_closely(path: Path, key: str = "") -> Checked:
    """Look at structure, references, each row's digest and the index. A window may be open beside it.

    Raises JournalError as opening does, and busy.
    """
    with _reading(path, to_read=True, key=key) as conn:
        findings = deep_findings(conn)
        if any(finding.code == "file" for finding in findings):
            return Checked(tuple(findings), 0)  # what a broken structure holds can't be read any more
        findings += digest_findings(conn)
        if not findings and "search_docs" in table_names(conn):
            findings += _index_findings_of_a_copy(conn, key)
        return Checked(tuple(findings), sum(row_counts(conn).values()))


def quick_findings(conn: sqlite3.Connection) -> list[Finding]:
    """Look at the structure without the indexes, and at the references."""
    return [*_structure(conn, "quick_check"), *_references(conn)]


def deep_findings(conn: sqlite3.Connection) -> list[Finding]:
    """Look at the whole structure, indexes included, and at the references."""
    return [*_structure(conn, "integrity_check"), *_references(conn)]


def is_broken(conn: sqlite3.Connection) -> bool:
    """Tell whether the structure, or a reference, is damaged; an index alone can be made anew."""
    return any(found.code != "index" for found in deep_findings(conn))


def digest_findings(conn: sqlite3.Connection) -> list[Finding]:
    """Read every row and compare it with its digest."""
    return [
        Finding("digest", table, str(row["id"]))
        for table in present_tables(conn)
        for row in conn.execute(f"SELECT * FROM {table}")
        if digest(dict(row)) != row["digest"]
    ]


def index_findings(conn: sqlite3.Connection) -> list[Finding]:
    """Compare the index with the words, in a transaction that writes nothing."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        matching = indexing.matches(conn)
    finally:
        conn.execute("ROLLBACK")
    return [] if matching and indexing.is_complete(conn) else [Finding("index")]


def _index_findings_of_a_copy(conn: sqlite3.Connection, key: str) -> list[Finding]:
    """Look at the index in a copy, a nameless file that goes when it is closed; a sealed one stays in memory.

    FTS5 is asked by an INSERT, and beside a window the journal is only read (`connecting.connect`).
    """
    with closing(driver.connect("", isolation_level=None)) as copy:
        unlock(copy, key)
        copy.row_factory, copy.text_factory = conn.row_factory, conn.text_factory
        conn.backup(copy)
        return index_findings(copy)


def row_counts(conn: sqlite3.Connection) -> dict[str, int]:
    """Give the number of rows of each table that is there."""
    return {
        table: conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in present_tables(conn)
    }


def present_tables(conn: sqlite3.Connection) -> list[str]:
    """Give those of our tables that this journal has: an older one lacks some."""
    there = table_names(conn)
    return [table for table in tables.ALL if table in there]


@contextmanager
def _reading(path: Path, *, to_read: bool = False, key: str = "") -> Iterator[sqlite3.Connection]:
    recognise(path, key)
    try:
        with closing(connect(path, to_read=to_read, key=key)) as conn:
            conn.text_factory = legible
            yield conn
    except driver.Error as error:
        raise as_damage(error) from error


def legible(text: bytes) -> str:
    """Read a text that may be damaged: it then differs from its digest."""
    return text.decode(errors="replace")


def _structure(conn: sqlite3.Connection, check: str) -> Iterator[Finding]:
    try:
        for row in conn.execute(f"PRAGMA {check}"):
            if row[0] != "ok":
                yield Finding("index" if _OF_AN_INDEX.search(row[0]) else "file", detail=row[0])
    except driver.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        yield Finding("file", detail=error.sqlite_errorname)


def _references(conn: sqlite3.Connection) -> Iterator[Finding]:
    try:
        for table, rowid, parent, _ in conn.execute("PRAGMA foreign_key_check"):
            yield Finding("reference", table, detail=f"{rowid} {parent}")
    except driver.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
