"""The real window on a journal, for a measurement that goes through it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any


class Hand:
    """Does things in the window."""

    def __init__(self, window: Any) -> None:
        from PySide6.QtCore import QEventLoop
        from PySide6.QtWidgets import QApplication

        self.window = window
        self.desk = window.context.desk
        self.answer: Callable[..., None] = QApplication.processEvents
        self._wait = QEventLoop.ProcessEventsFlag.WaitForMoreEvents

    def wait(self) -> None:
        """Answer what has come, or sleep until something comes: a worker isn't kept from its work."""
        self.answer(self._wait)

    def settle(self, seconds: float = 0.15) -> None:
        """Let everything that follows come."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.answer()
            time.sleep(0.002)

    def go(self, place: Any, row_id: str = "", detail: str = "") -> None:
        from mistakejournal.ui.routes import Route

        self.window.go(Route(place, row_id, detail))
        self.settle()


def in_window(journal: str, act: Callable[[Hand], object]) -> None:
    """Open the app on a journal, do it, and end."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    from mistakejournal import app as root
    from mistakejournal.ui import application

    def begin() -> None:
        (window,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))
        act(Hand(window))
        os._exit(0)

    class WorkingApplication(QApplication):
        def exec(self) -> int:
            QTimer.singleShot(1500, begin)
            return super().exec()

    application.QApplication = WorkingApplication
    root.open_window(journal)
