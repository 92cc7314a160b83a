"""A widget tells that it was seen once, in the turn after it was painted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mistakejournal.ui.first_paint import FirstPaint


def test_the_first_paint_is_told_once_and_after_it(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[bool] = []
    FirstPaint(widget).done.connect(lambda: told.append(True))
    widget.show()
    widget.repaint()
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    widget.repaint()
    qtbot.wait(1)
    assert told == [True]
