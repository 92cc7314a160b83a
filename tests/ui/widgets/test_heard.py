"""A screen reader turns a button over by its accessible action; what listens to clicks hears of it."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.choice_card import ChoiceCards
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.tick import Tick, TickState
from mistakejournal.ui.widgets.toggle import Toggle

AB = [("a", "A"), ("b", "B")]


def act(button, name="Toggle"):
    """Do what Qt does for the accessible action of that name."""
    (button.toggle if name == "Toggle" else button.animateClick)()
    QTest.qWait(150)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Segmented(AB, name="Way"),
        lambda: ChipGroup(AB, name="Way", exclusive=True),
        lambda: ChoiceCards([("a", "A", ""), ("b", "B", "")], name="Way"),
    ],
)
def test_one_of_many_is_chosen_and_told_once(qtbot, make):
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    told = []
    widget.changed.connect(lambda *_: told.append(widget.value()))
    first, second = widget.findChildren(QAbstractButton)
    act(first)
    act(second)
    assert (told, widget.value()) == (["a", "b"], "b")


def test_chips_of_which_several_are_true_are_told_too(qtbot):
    group = ChipGroup(AB, name="Feelings")
    qtbot.addWidget(group)
    group.show()
    told = []
    group.changed.connect(lambda: told.append(group.values()))
    for chip in group.findChildren(QAbstractButton):
        act(chip)
    act(group.chip("a"), "Press")
    assert told == [["a"], ["a", "b"], ["b"]]


@pytest.mark.parametrize("action", ["Toggle", "Press"])
@pytest.mark.parametrize("make", [lambda: Chip("A"), lambda: Toggle("A"), lambda: Tick("A")])
def test_a_button_of_its_own_turns_once_and_says_clicked_once(qtbot, make, action):
    button = make()
    qtbot.addWidget(button)
    button.show()
    told = []
    button.clicked.connect(lambda: told.append(button.isChecked()))
    act(button, action)
    assert told == [True]


def test_a_tick_that_is_its_owner_s_only_asks(qtbot):
    tick = Tick("Step 1", TickState.GHOST, auto=False)
    qtbot.addWidget(tick)
    tick.show()
    told = []
    tick.clicked.connect(lambda: told.append(tick.state()))
    act(tick)
    assert (told, tick.state(), tick.isChecked()) == ([TickState.GHOST], TickState.GHOST, False)


def test_setting_and_giving_way_are_silent(qtbot):
    widget = Segmented(AB, name="Way", value="a")
    qtbot.addWidget(widget)
    widget.show()
    told = []
    widget.changed.connect(told.append)
    widget.set_value("b")
    QTest.qWait(50)
    assert told == []
