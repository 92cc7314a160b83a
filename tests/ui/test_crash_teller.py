"""A report reaches the window's thread from any thread, one window at a time."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mistakejournal.ui.crash_teller import CrashTeller
from mistakejournal.ui.crash_window import CrashWindow


def windows() -> list[CrashWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashWindow) and one.isVisible()]


def test_a_report_from_another_thread_opens_one_window(qtbot: QtBot) -> None:
    teller = CrashTeller()
    threads = [
        threading.Thread(target=teller.told.emit, args=("builtins.ZeroDivisionError",)) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: len(windows()) == 1)
    windows()[0].accept()
    assert windows() == []
    teller.told.emit("another")
    qtbot.waitUntil(lambda: len(windows()) == 1)
    windows()[0].accept()
