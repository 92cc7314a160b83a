"""Types one word after another into an incident, saving each, and says how many are saved.

With a key the journal is sealed.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.store import driver, tables
from mistakejournal.store.opening import open_journal

start = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
key = sys.argv[2] if len(sys.argv) > 2 else ""
if key:
    driver.use_cipher()
journal = open_journal(Path(sys.argv[1]), lambda: start, key)
row = journal.read_one("SELECT id, what_happened FROM incidents")
if row is None:
    with journal.write() as writing:
        incident, text = writing.add(tables.INCIDENTS), ""
else:
    incident, text = row["id"], row["what_happened"]
count = len(text.split())
while True:
    text += " word"
    with journal.write() as writing:
        writing.change(tables.INCIDENTS, incident, what_happened=text, effect=text, lesson=text)
    count += 1
    os.write(1, f"{count}\n".encode())
