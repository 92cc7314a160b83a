"""A report reaches the window's thread from any thread, one window at a time."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mistakejournal.services import incidents
from mistakejournal.ui.crash_teller import CrashTeller
from mistakejournal.ui.crash_window import CrashWindow
from tests.ui.window import Window


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


@pytest.mark.row("A8")
def test_what_is_typed_is_on_the_disk_before_the_report_is_read(window: Window) -> None:
    window.click("Something went wrong")
    window.keys("Ctrl+2")
    window.type_into("What happened", "The wrong date")
    teller = CrashTeller()
    teller.told.emit("builtins.ZeroDivisionError")
    window.settle()
    windows()[0].accept()
    assert [line.title for line in incidents.list_incidents(window.desk)]
    assert window.main.current().session.is_waiting is False
