"""Turns a passphrase on, or off, and is killed at one of its calls into SQLite and the system.

With -1 it says how many calls there are.
"""

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
from mistakejournal.store import driver, keyslots

path, words, code, kill_at = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
keyslots._COST["n"] = 16
clock = StandingClock(datetime(2026, 11, 24, 8, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "Europe/Berlin")
calls = 0


def count(frame: object, event: str, arg: object) -> None:
    global calls
    calls += event == "c_call"
    if calls == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)


driver.use_cipher()
is_on = passphrase.has_passphrase(path)
key = passphrase.unlock(path, words) if is_on else ""
sys.setprofile(count)
if is_on:
    passphrase.turn_off(path, clock, key)
else:
    passphrase.turn_on(path, clock, words, code)
sys.setprofile(None)
print(calls)
