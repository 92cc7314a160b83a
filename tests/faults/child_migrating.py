"""Brings an older journal up to date and is killed after so many looks; -1 never, and says how many."""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.store import connecting
from mistakejournal.store.opening import migrate

path, last = Path(sys.argv[1]), int(sys.argv[2])
conn = connecting.connect(path)
looks = 0


def look() -> int:
    global looks
    looks += 1
    if looks == last:
        os.kill(os.getpid(), signal.SIGKILL)
    return 0


conn.set_progress_handler(look, 20)
migrate(conn, datetime(2026, 11, 24, 8, 30, tzinfo=UTC))
print(looks)
if last > 0:
    os.kill(os.getpid(), signal.SIGKILL)
