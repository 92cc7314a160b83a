"""Gives a journal a passphrase, or takes it away, and is killed after so many calls into the system."""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.services import passphrase
from mistakejournal.services.clock import StandingClock

path, words, code, last = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
clock = StandingClock(datetime(2026, 11, 24, 8, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "Europe/Berlin")
key = passphrase.unlock(path, words) if passphrase.has_passphrase(path) else ""
calls = 0


def count(frame: object, event: str, arg: object) -> None:
    global calls
    calls += event == "c_call"
    if calls == last:
        os.kill(os.getpid(), signal.SIGKILL)


sys.setprofile(count)
if key:
    passphrase.turn_off(path, clock, key)
else:
    passphrase.turn_on(path, clock, words, code)
sys.setprofile(None)
print(calls)
