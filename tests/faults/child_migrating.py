"""Brings an older journal up to date and is killed at a step of SQLite that differs from try to try."""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.store import connecting
from mistakejournal.store.opening import migrate

path, number = Path(sys.argv[1]), int(sys.argv[2])
conn = connecting.connect(path)
left = 40 + number * 97 % 1600


def count_down() -> int:
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return 0


conn.set_progress_handler(count_down, 20)
migrate(conn, datetime(2026, 11, 24, 8, 30, tzinfo=UTC))
os.kill(os.getpid(), signal.SIGKILL)
