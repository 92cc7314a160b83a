"""A line of the sidebar keeps its name when only its icon is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from mistakejournal.ui.nav_button import NavButton


@pytest.fixture
def today(qtbot):
    button = NavButton("Today", "sun")
    qtbot.addWidget(button)
    button.show()
    return button


def name_of(button):
    return QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)


def test_it_is_pressed_by_click_and_by_space(today):
    pressed = []
    today.clicked.connect(lambda: pressed.append(1))
    QTest.mouseClick(today, Qt.MouseButton.LeftButton)
    QTest.keyClick(today, Qt.Key.Key_Space)
    assert pressed == [1, 1]


def test_in_the_rail_it_is_an_icon_that_still_says_its_name(today):
    wide = today.sizeHint()
    today.set_rail(True)
    assert today.sizeHint().width() < today.sizeHint().height(), "a scroll bar has room beside it"
    assert today.toolTip() == name_of(today) == "Today"
    today.set_rail(False)
    assert today.sizeHint() == wide
    assert not today.toolTip()


@pytest.mark.parametrize("is_rail", [False, True])
def test_the_place_in_view_looks_different_from_the_others(today, is_rail):
    today.set_rail(is_rail)
    plain = today.grab().toImage()
    today.set_marked(True)
    assert today.grab().toImage() != plain


def test_a_screen_reader_hears_which_place_is_in_view(today):
    today.set_marked(True)
    assert today.is_marked()
    assert today.accessibleDescription() == "In view"
    today.set_marked(False)
    assert today.accessibleDescription() == ""


def test_under_the_pointer_and_pressed_it_answers(qtbot, today):
    plain = today.grab().toImage()
    today.setDown(True)
    assert today.grab().toImage() != plain
    wrong = NavButton("Something went wrong", "life-buoy", is_place=False)
    qtbot.addWidget(wrong)
    wrong.show()
    resting = wrong.grab().toImage()
    QTest.mousePress(wrong, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert wrong.grab().toImage() != resting
    QTest.mouseRelease(wrong, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_the_button_for_the_bad_day_is_larger_than_a_place(qtbot):
    wrong = NavButton("Something went wrong", "life-buoy", is_place=False)
    qtbot.addWidget(wrong)
    assert wrong.sizeHint().height() > NavButton("Today", "sun").sizeHint().height()
