"""Fix, so it doesn't come back."""

from __future__ import annotations

import pytest

from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.wizard.parts.for_good import ForGood
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, type_into


@pytest.fixture
def part(show_part, desk):
    return show_part(ForGood, story.after_a_run(desk))


def chips(part):
    return [one.text() for one in part.findChildren(Chip) if one.isVisibleTo(part)]


@pytest.mark.row("D2")
def test_the_run_and_the_words_as_they_are_typed_suggest_causes(part):
    assert "Interrupted, carried on" in chips(part)
    assert "Took it for done or known" not in chips(part)
    type_into(part.becauses.lines[0], "I assumed it was done")
    assert "Took it for done or known" in chips(part)


@pytest.mark.row("D3")
def test_the_panel_folds_away_once_a_step_stands_and_comes_again(part, desk, session):
    assert part.is_adding()
    type_into(part.new_step.words, "Send myself a test")
    assert part.add()
    assert not part.is_adding()
    assert "Send myself a test" in story.steps_of(desk, session.id)
    click(part, "Add another step")
    assert part.is_adding()
    assert part.new_step.words.hasFocus()
    assert not is_there(part, "No step this time")


def test_nothing_is_added_without_words(part, desk, session):
    before = story.steps_of(desk, session.id)
    assert not part.add()
    assert story.steps_of(desk, session.id) == before
