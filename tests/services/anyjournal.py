"""Journals that hold anything: rows of every table, made from the schema, so that no column is forgotten."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import UUID

from hypothesis import strategies as st

from mistakejournal.store import tables
from mistakejournal.store.connecting import connect
from mistakejournal.store.digests import digest
from mistakejournal.store.evidence import copy_bytes
from mistakejournal.store.mapping import moment_text
from tests.blankjournal import lay_blank_journal

OBJECTS = ("params", "facts", "fields", "filters", "answers")
ODD = (
    "=1+1", "\ufeff", "a\x00b", "two\r\nlines\u2028", "👩\u200d👧 שלום", "'; DROP TABLE incidents; --",
    "0", " ", "{}", "[1", '"', "\\",
)  # fmt: skip

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC)).map(moment_text)
numbers = st.integers(-(2**63), 2**63 - 1)


class Pool:
    """What cells are filled with: drawn once, and dealt out by a chance that is drawn too."""

    def __init__(self, data: st.DataObject) -> None:
        self.words = [*ODD, "", *data.draw(st.lists(words, max_size=8))]
        self.moments = data.draw(st.lists(moments, min_size=1, max_size=4))
        self.numbers = [-1, 0, 1, 2, *data.draw(st.lists(numbers, max_size=3))]
        self.chance = Random(data.draw(st.integers(0, 2**32)))

    def id(self) -> str:
        return str(UUID(int=self.chance.getrandbits(128)))

    def object(self) -> str:
        return json.dumps(
            {word: self.chance.choice(self.words) for word in self.chance.sample(self.words, 2)}
        )


def make_journal(path: Path, data: st.DataObject, now: datetime, most: int = 3) -> None:
    """Make a journal with one to `most` rows in every table, and the files they name."""
    lay_blank_journal(path, now)
    pool = Pool(data)
    ids = {table: [pool.id() for _ in range(pool.chance.randint(1, most))] for table in tables.ALL}
    with closing(connect(path)) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")  # rows name others that come later
        conn.execute("BEGIN")
        for table in tables.ALL:
            for row_id in ids[table]:
                row = {name: pool.chance.choice(values) for name, values in cells(conn, table, ids, pool)}
                row |= {"id": row_id}
                if table == tables.EVIDENCE:
                    kept = copy_bytes(path, pool.chance.randbytes(300), "a picture.png")
                    row |= {"title": kept.title, "sha256": kept.sha256, "size": kept.size}
                row["digest"] = digest(row)
                marks = ", ".join("?" * len(row))
                conn.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))
        conn.execute("COMMIT")


def cells(
    conn: sqlite3.Connection, table: str, ids: dict[str, list[str]], pool: Pool
) -> list[tuple[str, list[object]]]:
    """Give what may stand in each column of a table, as its own definition says."""
    sql = conn.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    parents = {row["from"]: ids[row["table"]] for row in conn.execute(f"PRAGMA foreign_key_list({table})")}
    found = []
    for _number, name, kind, required, _default, _key in conn.execute(f"PRAGMA table_info({table})"):
        values: list[object] = list(parents.get(name) or allowed(name, kind, sql, pool))
        found.append((name, values if required else [*values, None]))
    return found


def allowed(name: str, kind: str, sql: str, pool: Pool) -> list[object]:
    """Give values that a column takes."""
    listed = re.search(rf"CHECK \({name} IN\s*\(([^)]*)\)", sql)
    if listed:
        given = [word.strip().strip("'") for word in listed[1].split(",") if word.strip()]
        return [int(word) if word.isdigit() else word for word in given]
    if kind == "INTEGER":
        return list(pool.numbers)
    if name in OBJECTS:
        return [pool.object(), "{}"]
    return list(pool.moments if name.endswith("_at") else pool.words)


def all_rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of every table in its order, and the row of the journal itself."""
    with closing(connect(path)) as conn:
        found = {
            table: [tuple(row) for row in conn.execute(f"SELECT * FROM {table} ORDER BY rowid")]
            for table in tables.ALL
        }
        about = conn.execute("SELECT name, created_at, last_change FROM journal").fetchall()
        return found | {"journal": [tuple(row) for row in about]}
