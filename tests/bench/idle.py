"""P13: what ten seconds of doing nothing cost, and whether a timer is shorter than a minute."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

SETTLING, IDLE = 3.0, 10.0
"""Seconds: what a start may still do after its first paint, and what is then measured."""


def measure(size: int = 10_000) -> list[object]:
    """Give CPU ticks and short timers of an app that nobody touches."""
    from tests.bench.generator import journal_of
    from tests.bench.measuring import Figure
    from tests.bench.starting import environment

    with tempfile.TemporaryDirectory(dir=journal_of(size).parent) as name:
        copy = shutil.copyfile(journal_of(size), Path(name) / "idle.db")
        command = [sys.executable, __file__, str(copy)]
        done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    said = json.loads(done.stdout.splitlines()[0])
    return [
        Figure(
            "P13",
            "CPU in 10 s of idling",
            1,
            said["ticks"],
            "ticks",
            f"a tick is {said['tick'] * 1000:.0f} ms",
        ),
        Figure("P13", "timers shorter than 60 s", 0, said["timers"], "", ", ".join(said["names"])),
    ]


def sit(journal: str) -> None:
    """Show the app, wait, and say what that took."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    from mistakejournal import app as root
    from mistakejournal.ui import application

    tick = 1 / os.sysconf("SC_CLK_TCK")
    begun = [0.0]

    def begin() -> None:
        begun[0] = time.process_time()

    def end() -> None:
        spent = time.process_time() - begun[0]
        timers = [
            timer
            for timer in gc.get_objects()
            if issubclass(type(timer), QTimer)
            and isValid(timer)
            and timer.isActive()
            and timer.interval() < 60_000
        ]
        names = [f"{timer.interval()} ms in {type(timer.parent()).__name__}" for timer in timers]
        print(
            json.dumps({"ticks": spent / tick, "tick": tick, "timers": len(timers), "names": names}),
            flush=True,
        )
        os._exit(0)

    class SittingApplication(QApplication):
        def exec(self) -> int:
            QTimer.singleShot(int(SETTLING * 1000), begin)
            QTimer.singleShot(int((SETTLING + IDLE) * 1000), end)
            return super().exec()

    application.QApplication = SittingApplication
    root.open_window(journal)


if __name__ == "__main__":
    sit(sys.argv[1])
