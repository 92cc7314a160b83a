"""Listens on the buses of this process while a fake desktop speaks; prints what it hears."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
os.environ["XDG_SESSION_ID"] = "1"

from PySide6.QtCore import QCoreApplication, QTimer

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.away.logind import Logind
from mistakejournal.ui.away.screensaver import ScreenSaver


def main() -> None:
    app = QCoreApplication([])
    fake = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("fake_desktop.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert fake.stdin is not None
    assert fake.stdout is not None
    print(fake.stdout.readline().strip())
    clock = StandingClock(datetime(2026, 12, 1, 8, tzinfo=UTC), UTC, "UTC")
    sources = [Logind(clock, app), ScreenSaver(clock, app)]
    for source in sources:
        name = type(source).__name__
        source.left.connect(lambda kind, _since, name=name: print(name, "left", kind))
        source.returned.connect(lambda kind, name=name: print(name, "returned", kind))
        source.watch()
    print("idle", [source.idle_for() for source in sources])
    for source in sources:
        source.poll()
    words = [
        "active",
        "active",
        "awake",
        "sleep",
        "woken",
        "lock",
        "unlock",
        "rest",
        "active",
        "sleep",
        "lock",
    ]

    def say() -> None:
        word = words.pop(0) if words else "quit"
        if word == "rest":
            for source in sources:
                source.rest()
            return
        fake.stdin.write(word + "\n")
        fake.stdin.flush()
        if word == "quit":
            app.quit()

    timer = QTimer(app)
    timer.timeout.connect(say)
    timer.start(60)
    app.exec()
    fake.wait(5)


if __name__ == "__main__":
    main()
