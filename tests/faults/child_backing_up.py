"""Makes a backup and is killed so many calls into SQLite and the system before its end."""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from mistakejournal.store import backups, connecting

path, before_end = Path(sys.argv[1]), int(sys.argv[2])
calls = 0
last = -1


def count(frame: object, event: str, arg: object) -> None:
    global calls
    calls += event == "c_call"
    if calls == last:
        os.kill(os.getpid(), signal.SIGKILL)


def back_up() -> Path:
    global calls
    calls = 0
    sys.setprofile(count)
    place = backups.make_backup(conn, path, datetime(2026, 11, 24, 8, 30, tzinfo=UTC), "kill")
    sys.setprofile(None)
    return place


backups.PAGES = 5
conn = connecting.connect(path)
for _ in range(2):  # the first one imports, the second one tells how many calls there are
    back_up().unlink()
last = max(1, calls - before_end)
back_up()
