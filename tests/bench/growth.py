"""P11: how large the journal's file is against the words that are in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from tests.bench.generator import journal_of
from tests.bench.measuring import Figure

WORDS = "SELECT sum(length(CAST(title AS BLOB)) + length(CAST(body AS BLOB))) FROM search_docs"
"""Bytes of everything she typed: the index reads each such text once."""


def measure(sizes: tuple[int, ...] = (1_000, 100_000)) -> list[Figure]:
    """Give the file's bytes for each byte of words, for a small and a large journal."""
    return [_figure(size) for size in sizes]


def _figure(size: int) -> Figure:
    path = journal_of(size)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as conn:
        (words,) = conn.execute(WORDS).fetchone()
        (free,) = conn.execute("PRAGMA freelist_count").fetchone()
        (page,) = conn.execute("PRAGMA page_size").fetchone()
    whole = path.stat().st_size - free * page
    beside = f"{whole / 2**20:.0f} MiB, words {words / 2**20:.0f} MiB"
    return Figure("P11", f"file / words, {size:,} incidents", 6, whole / words, "×", beside)
