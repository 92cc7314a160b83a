"""The line on top holds what the rail holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mistakejournal.domain.flow import Step
from mistakejournal.ui.wizard.steps_line import StepsLine

from .finding import click, is_there, named


@pytest.fixture
def line(qtbot):
    line = StepsLine()
    qtbot.addWidget(line)
    line.resize(900, 60)
    line.show()
    return line


def test_it_says_the_step_by_number_and_name(line):
    line.show_steps(Step.OWN, {Step.PAUSE})
    assert (line._number.text(), line._name.text()) == ("Step 2 of 6", "Own")


def test_its_menu_holds_all_steps_with_their_state(line, qtbot):
    line.show_steps(Step.OWN, {Step.PAUSE})
    line.show_short_of_time(offered=True)
    menu = line.menu()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions)[:2] == ["Pause, done", "Own"]
    for words, signal in (
        ("Follow up", line.step_chosen),
        ("Name this incident", line.naming_wanted),
        ("I have to go in a few minutes", line.short_of_time),
    ):
        with qtbot.waitSignal(signal):
            actions[words].trigger()


def test_all_steps_opens_the_menu_and_close_leaves(line, qtbot):
    click(line, "All steps")
    assert line.findChildren(type(line.menu()))
    line._all.window().setFocus()
    for menu in line.findChildren(type(line.menu())):
        menu.close()
    with qtbot.waitSignal(line.closed):
        click(line, "Close")


def test_the_note_is_said_in_full_to_a_reader(line):
    line.show_note("Telling Theo", "You found this at 9:30. Within the hour is soon enough.")
    assert line._note.text() == "You found this at 9:30. Within the hour is soon enough."


@pytest.mark.parametrize(("width", "words"), [(900, "First word"), (420, "")])
def test_a_first_word_is_there_at_any_width(line, qtbot, width, words):
    line.show_steps(Step.FOLLOW_UP, set())
    line.resize(width, 60)
    word = named(line, QPushButton, "A first word to the client")
    assert word.text() == words
    with qtbot.waitSignal(line.first_word_wanted):
        QTest.mouseClick(word, Qt.MouseButton.LeftButton)
    line.show_first_word(offered=False)
    assert not is_there(line, words)
