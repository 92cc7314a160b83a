"""Writes into a journal while the system lets no file grow, then once more when it does."""

from __future__ import annotations

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.errors import JournalError
from mistakejournal.store import tables
from mistakejournal.store.opening import open_journal

path = Path(sys.argv[1])
start = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
journal = open_journal(path, lambda: start)
with journal.write() as writing:
    client = writing.add(tables.CLIENTS, name="saved")
log = path.with_name(path.name + "-wal").stat().st_size
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (log, hard))
try:
    with journal.write() as writing:
        writing.change(tables.CLIENTS, client, notes="x" * 100_000)
except JournalError as trouble:
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    print(trouble.code)
print(journal.number("SELECT count(*) FROM clients WHERE name = 'saved' AND notes = ''"))
with journal.write() as writing:
    writing.change(tables.CLIENTS, client, notes="x" * 100_000)
print(journal.number("SELECT length(notes) FROM clients"))
journal.close()
