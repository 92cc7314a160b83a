"""Saves longer and longer words, and leaves a record of all that went to the disk meanwhile."""

from __future__ import annotations

import pickle
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.store import tables
from mistakejournal.store.opening import open_journal
from tests.faults.recording import Recording, library

path, record, saves, promise = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
chance = random.Random(4)
place = library()
assert place
recording = Recording(place)
start = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
journal = open_journal(path, lambda: start)
journal._conn.execute(f"PRAGMA synchronous = {promise}")
journal._conn.execute("PRAGMA wal_autocheckpoint = 60")
for number in range(1, saves + 1):
    with journal.write() as writing:
        words = f"{number} " * chance.choice((1, 10, 4000))
        incident = writing.add(tables.INCIDENTS, what_happened=words, lesson=str(number))
        writing.add(tables.REPAIRS, incident_id=incident, title=str(number))
    recording.events.append(("saved", number))
journal.close()
record.write_bytes(pickle.dumps(recording.events))
