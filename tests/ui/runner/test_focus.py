"""Whether she types."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mistakejournal.ui.runner.focus import is_typing


def test_without_a_field_nobody_types(qapp: QApplication) -> None:
    assert not is_typing()


def test_with_the_cursor_in_a_field_she_types(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitActive(field):
        field.activateWindow()
    field.setFocus()
    assert is_typing()
