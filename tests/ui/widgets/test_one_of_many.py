"""Tab comes to the chosen button of a group."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.one_of_many import OneOfMany


class Choice(OneOfMany, QRadioButton):
    pass


def test_tab_goes_on_to_the_chosen_one_and_a_click_stays(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row, group = QHBoxLayout(window), QButtonGroup(window)
    first, second = Choice("one"), Choice("two")
    for choice in (first, second):
        row.addWidget(choice)
        group.addButton(choice)
    second.setChecked(True)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    first.clearFocus()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is second
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert QApplication.focusWidget() is first


def test_a_page_that_sets_the_cursor_comes_to_the_chosen_one(qtbot):
    chips = ChipGroup((("a", "One"), ("b", "Two"), ("c", "Three")), exclusive=True)
    qtbot.addWidget(chips)
    chips.show()
    with qtbot.waitActive(chips):
        chips.activateWindow()
    chips.chip("a").setFocus()
    assert QApplication.focusWidget() is chips.chip("a")
    chips.chip("a").clearFocus()
    chips.set_value("c")
    chips.chip("a").setFocus()
    assert QApplication.focusWidget() is chips.chip("c")
