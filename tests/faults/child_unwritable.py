"""Tries to make a journal, and to write into one, in a folder that lets nobody write."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.errors import JournalError
from mistakejournal.store import tables
from mistakejournal.store.opening import open_journal

if os.geteuid() == 0:  # root may write everywhere
    os.setuid(65534)
folder = Path(sys.argv[1])
start = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
for name, place in (("new", folder / "new.db"), ("there", folder / "journal.db")):
    try:
        journal = open_journal(place, lambda: start)
        with journal.write() as writing:
            writing.add(tables.CLIENTS, name="x")
    except JournalError as trouble:
        print(f"{name}: {trouble.code}")
