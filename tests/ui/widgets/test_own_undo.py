"""Ctrl+Z undoes typing first, then what was done in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.own_undo import OwnUndo
from mistakejournal.ui.widgets.text_field import TextField

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot):
    """Give a window that counts how often its own undo and redo were asked for."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.asked = []
    for standard, name in (
        (QKeySequence.StandardKey.Undo, "undo"),
        (QKeySequence.StandardKey.Redo, "redo"),
    ):
        QShortcut(standard, window).activated.connect(lambda name=name: window.asked.append(name))
    return window


@pytest.fixture(params=[LineField, TextField])
def field(request, window, qtbot):
    field = request.param("Already there")
    window.layout().addWidget(field)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    return field


def test_with_nothing_typed_the_window_undoes(field, window):
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert window.asked == ["undo"]
    assert field.text() == "Already there"


def test_typing_is_taken_back_first(field, window):
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (window.asked, field.text()) == ([], "Already there")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert window.asked == ["undo"]


def test_redo_goes_the_same_way(field, window):
    redo = QKeySequence.keyBindings(QKeySequence.StandardKey.Redo)[0][0]
    QTest.keyClicks(field, "x")
    typed = field.text()
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(field, redo.key(), redo.keyboardModifiers())
    assert (window.asked, field.text()) == ([], typed)
    QTest.keyClick(field, redo.key(), redo.keyboardModifiers())
    assert window.asked == ["redo"]


@pytest.mark.parametrize("question", ["can_undo", "can_redo"])
def test_a_field_has_to_say_what_it_can_undo(question):
    with pytest.raises(TypeError):
        getattr(OwnUndo(), question)()
