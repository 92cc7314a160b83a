"""Adds and changes clients in a process of its own; says how many at the end."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.store import tables
from mistakejournal.store.opening import open_journal

path, count = Path(sys.argv[1]), int(sys.argv[2])
start = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
journal = open_journal(path, lambda: start)
for number in range(count):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name=f"client {number}")
    with journal.write() as writing:
        writing.change(tables.CLIENTS, client, notes="done")
journal.close()
print(count)
