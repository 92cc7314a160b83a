"""The keys of the guided flow work wherever the cursor is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mistakejournal.domain.flow import Step
from mistakejournal.ui.wizard.keys import FlowKeys
from mistakejournal.ui.wizard.wizard import Wizard

from . import story

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(context, desk, qtbot):
    """Give a window with a wizard in it and a field beside it."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    wizard, beside = Wizard(context), QLineEdit()
    column.addWidget(beside)
    column.addWidget(wizard)
    window.resize(1280, 800)
    wizard.show_row(story.with_options(desk), "own")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window, wizard, beside
    window.hide()


@pytest.mark.row("B3")
def test_steps_open_by_their_number_with_the_cursor_beside_the_wizard(window):
    _window, wizard, beside = window
    beside.setFocus()
    QTest.keyClick(beside, Qt.Key.Key_4, CTRL)
    assert wizard._step is Step.FIX


@pytest.mark.row("B3")
def test_steps_open_by_their_number_with_no_cursor_at_all(window):
    whole, wizard, _beside = window
    QApplication.focusWidget().clearFocus()
    assert QApplication.focusWidget() is None
    QTest.keyClick(whole, Qt.Key.Key_5, CTRL)
    assert wizard._step is Step.APOLOGIZE


@pytest.mark.row("B3")
def test_esc_leaves_from_anywhere(window, context, qtbot):
    _window, _wizard, beside = window
    beside.setFocus()
    with qtbot.waitSignal(context.requested):
        QTest.keyClick(beside, Qt.Key.Key_Escape)


def test_other_keys_are_left_alone(window):
    _window, wizard, beside = window
    beside.setFocus()
    QTest.keyClicks(beside, "4")
    assert beside.text() == "4"
    assert wizard._step is Step.OWN


def test_once_at_rest_nothing_is_heard(qtbot):
    field, keys = QWidget(), FlowKeys()
    qtbot.addWidget(field)
    keys.watch(field)
    keys.rest()
    keys.rest()
    with qtbot.assertNotEmitted(keys.closed):
        QTest.keyClick(field, Qt.Key.Key_Escape)


@pytest.mark.row("B3")
def test_a_held_key_goes_one_page_on_and_tells_nobody(window):
    whole, wizard, _beside = window
    for is_repeat in (False, True, True, True):
        QApplication.sendEvent(
            whole, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, CTRL, "\r", is_repeat)
        )
    assert wizard._step is Step.FEEL
