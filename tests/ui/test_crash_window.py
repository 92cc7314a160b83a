"""The report can be read and copied, and the window says what it means for her words."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.ui.crash_window import CrashWindow
from tests.ui import accessibility


def test_the_report_is_copied_by_a_button(qtbot: QtBot) -> None:
    window = CrashWindow("Mistake Journal 0.1.0\nbuiltins.ZeroDivisionError\n")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    copy, close = window.findChildren(QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text().startswith("Mistake Journal 0.1.0")
    assert any("Your journal is safe" in label.text() for label in window.findChildren(QLabel))
    assert accessibility.complaints(window) == []
    close.click()
    assert not window.isVisible()
