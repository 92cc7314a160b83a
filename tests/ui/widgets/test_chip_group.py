"""A question takes several answers, or one; only the person is reported."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.chip import AddChip
from mistakejournal.ui.widgets.chip_group import ChipGroup

OPTIONS = [("dread", "Dread"), ("panic", "Panic"), ("shame", "Shame")]


@pytest.fixture
def shown(qtbot):
    def show(**given):
        group = ChipGroup(OPTIONS, name="What’s here right now?", **given)
        qtbot.addWidget(group)
        group.resize(500, 60)
        group.show()
        group.told = []
        group.changed.connect(lambda: group.told.append(group.values()))
        return group

    return show


def click(group, code):
    QTest.mouseClick(group.chip(code), Qt.MouseButton.LeftButton)


def test_several_answers_stand_in_the_order_shown(shown):
    group = shown()
    click(group, "shame")
    click(group, "dread")
    assert group.told == [["shame"], ["dread", "shame"]]
    click(group, "shame")
    assert group.value() == "dread"


def test_one_answer_lets_the_others_go_and_a_second_click_takes_it_back(shown):
    group = shown(exclusive=True)
    click(group, "panic")
    click(group, "shame")
    click(group, "shame")
    assert group.told == [["panic"], ["shame"], []]
    click(group, "shame")
    assert group.value() == "shame"


def test_an_answer_that_must_be_given_stays(shown):
    group = shown(exclusive=True, can_clear=False)
    group.set_value("panic")
    click(group, "panic")
    assert (group.value(), group.told) == ("panic", [])


def test_setting_is_silent_and_passes_over_what_is_not_there(shown):
    group = shown()
    group.set_values(["panic", "anger"])
    assert (group.values(), group.told) == (["panic"], [])


def test_arrows_go_through_one_choice_and_tab_comes_to_the_chosen(shown, qtbot):
    group = shown(exclusive=True)
    with qtbot.waitActive(group):
        group.activateWindow()
    group.set_value("panic")
    group.chip("dread").clearFocus()
    group.chip("dread").setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is group.chip("panic")
    QTest.keyClick(group.chip("panic"), Qt.Key.Key_Right)
    assert group.told == [["shame"]]


def test_new_options_keep_what_is_still_there(shown):
    group = shown()
    group.set_values(["panic", "shame"])
    add = AddChip("Something else")
    group.append(add)
    group.set_options([("panic", "Panic"), ("anger", "Anger")])
    group.add_option("worry", "Worry")
    assert group.values() == ["panic"]
    QApplication.processEvents()
    assert group.chip("worry").x() < add.x()


def test_each_chip_says_the_question(shown):
    group = shown()
    assert group.chip("panic").accessibleDescription() == "What’s here right now?"
    group.setAccessibleName("And now?")
    assert group.chip("panic").accessibleDescription() == "And now?"
