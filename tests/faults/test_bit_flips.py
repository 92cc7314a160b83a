"""Single bits that a disk has turned by itself are seen when they touch anybody’s words."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing

from mistakejournal.errors import JournalError
from mistakejournal.store import checks, tables
from mistakejournal.store.digests import NOT_CONTENT


def test_flipped_bits_never_raise_and_are_seen_when_they_touch_words(filled, record_property, tries):
    original = filled.read_bytes()
    chance = random.Random(13)
    seen = changed = 0
    whole = words_in(filled)
    for _ in range(tries(300)):
        at = chance.randrange(4096, len(original))
        mask = 1 << chance.randrange(8)
        filled.write_bytes(original[:at] + bytes([original[at] ^ mask]) + original[at + 1 :])
        found = is_seen(filled)
        if found or words_in(filled) != whole:
            changed += 1
            seen += found
    assert changed - seen <= max(1, changed // 100)
    record_property("figure", f"{tries(300)} flipped bits: {changed} changed something, {seen} of them seen")


def is_seen(path):
    try:
        return bool(checks.look_closely(path).findings)
    except JournalError as trouble:
        return trouble.code == "damaged"


def words_in(path):
    """Give the content of every row, or None where it can’t be read."""
    try:
        with closing(sqlite3.connect(path)) as conn:
            conn.row_factory = sqlite3.Row
            return {
                (table, row["id"]): {name: row[name] for name in set(row.keys()) - NOT_CONTENT}
                for table in tables.ALL
                for row in conn.execute(f"SELECT * FROM {table}")
            }
    except (sqlite3.Error, UnicodeDecodeError):
        return None
