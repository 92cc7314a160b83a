"""A tick is hit easily, and each of its states has its own shape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from mistakejournal.ui.widgets.tick import Tick, TickState


@pytest.fixture
def tick(qtbot):
    tick = Tick("Update the podcast link")
    qtbot.addWidget(tick)
    tick.adjustSize()
    tick.show()
    return tick


def test_a_click_near_the_circle_ticks_and_unticks(tick):
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().topLeft())
    assert (tick.state(), tick.isChecked()) == (TickState.DONE, True)
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert (tick.state(), tick.isChecked()) == (TickState.OPEN, False)


def test_an_owner_can_decide_for_itself(qtbot):
    tick = Tick("Update the podcast link", auto=False)
    qtbot.addWidget(tick)
    tick.show()
    with qtbot.waitSignal(tick.clicked):
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert tick.state() is TickState.OPEN
    tick.set_state(TickState.DONE)
    assert tick.isChecked()


def test_a_trail_can_be_ticked_again(tick):
    tick.set_state(TickState.GHOST)
    assert not tick.isChecked()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert tick.state() is TickState.DONE


def test_it_says_its_row_and_its_state(tick):
    told = QAccessible.queryAccessibleInterface(tick)
    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "Update the podcast link"
    heard = set()
    for state in TickState:
        tick.set_state(state)
        heard.add((tick.isChecked(), tick.accessibleDescription()))
    assert len(heard) == len(TickState)


def test_each_state_looks_different_without_colour(tick):
    looks = []
    for state in TickState:
        tick.set_state(state)
        looks.append(tick.grab().toImage().convertToFormat(tick.grab().toImage().Format.Format_Grayscale8))
    assert all(one != other for i, one in enumerate(looks) for other in looks[i + 1 :])


def test_it_is_28_px_wide_to_the_pointer(tick):
    assert tick.minimumSizeHint().toTuple() == (28, 28)
