"""How closely the next runs are followed."""

from __future__ import annotations

import pytest

from mistakejournal.services import incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.check_in_plan import HowClosely
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("J3")
@pytest.mark.parametrize(
    ("name", "count"), [("Once", 1), ("A few times", 2), ("Closely", 3), ("Very closely", 5)]
)
def test_four_words_stand_for_one_two_three_and_five_runs(show_part, desk, session, name, count):
    part = show_part(HowClosely, story.told(desk))
    click(part, name)
    assert len(incidents.incident_file(desk, session.id).check_ins) == count


def test_without_a_plan_one_line_is_offered_and_not_owed(show_part, desk):
    part = show_part(HowClosely, story.told(desk))
    assert "One line with the next run is offered, not owed." in words(part)
