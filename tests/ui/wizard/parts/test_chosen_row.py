"""Their answer to the options, as a row of Follow up."""

from __future__ import annotations

from mistakejournal.ui.wizard.parts.chosen_row import ChosenRow
from tests.ui.wizard import story
from tests.ui.wizard.finding import is_there


def test_the_choice_is_asked_only_where_there_is_one(show_part, desk):
    assert not show_part(ChosenRow, story.incident(desk)).isVisible()
    assert is_there(show_part(ChosenRow, story.told(desk)), "A. A short correction")
