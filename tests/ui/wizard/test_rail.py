"""The rail shows what it is told and asks for what is clicked."""

from __future__ import annotations

import pytest

from mistakejournal.domain.flow import Step
from mistakejournal.ui.wizard.rail import Rail

from .finding import button, click, is_there


@pytest.fixture
def rail(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.resize(244, 800)
    rail.show()
    return rail


def test_steps_are_shown_with_their_state_and_open_by_a_click(rail, qtbot):
    rail.show_steps(Step.FEEL, {Step.PAUSE})
    assert button(rail, "Feel").is_current()
    assert button(rail, "Pause").is_done()
    with qtbot.waitSignal(rail.step_chosen) as asked:
        click(rail, "Apologize")
    assert asked.args == ["apologize"]


def test_leaving_and_having_to_go_are_said(rail, qtbot):
    with qtbot.waitSignal(rail.closed):
        click(rail, "Close")
    with qtbot.waitSignal(rail.short_of_time):
        click(rail, "I have to go in a few minutes")
    rail.show_short_of_time(offered=False)
    assert not is_there(rail, "I have to go in a few minutes")


def test_a_first_word_is_asked_for(rail, qtbot):
    with qtbot.waitSignal(rail.first_word_wanted):
        click(rail, "A first word to the client")
    rail.show_first_word(offered=False)
    assert not is_there(rail, "A first word to the client")
