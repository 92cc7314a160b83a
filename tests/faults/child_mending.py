"""Puts a damaged journal together and takes that up, again and again, until it is killed."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.store.backupfolder import all_backups
from mistakejournal.store.rescuing import put_together, take_up

journal = Path(sys.argv[1])
now = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
print("begins", flush=True)
while True:
    put_together(journal, list(reversed(all_backups(journal))), now)
    take_up(journal, now)
