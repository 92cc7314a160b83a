"""What was just typed is taken back in its field, whatever kind of field it is."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QTextEdit

from mistakejournal.ui.typing_undo import redo_typing, undo_typing


@pytest.fixture
def shown(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        return widget

    return show


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_typing_goes_back_and_forth(shown, kind):
    field = shown(kind())
    text = field.text if kind is QLineEdit else field.toPlainText
    assert not undo_typing()
    QTest.keyClicks(field, "word")
    assert undo_typing()
    assert text() == ""
    assert redo_typing()
    assert text() == "word"
    assert not redo_typing()


def test_where_nothing_is_typed_into_there_is_nothing(shown):
    shown(QPushButton("Save"))
    assert not undo_typing()
    assert not redo_typing()
