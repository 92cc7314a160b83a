"""Brings a whole journal in and is killed after so many calls into SQLite and the system; -1 never."""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.services.journalimports import import_journal

source, journal, last = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
calls = 0


def count(frame: object, event: str, arg: object) -> None:
    global calls
    calls += event == "c_call"
    if calls == last:
        os.kill(os.getpid(), signal.SIGKILL)


sys.setprofile(count)
import_journal(source, journal, datetime(2026, 11, 24, 8, 30, tzinfo=UTC))
sys.setprofile(None)
print(calls)
