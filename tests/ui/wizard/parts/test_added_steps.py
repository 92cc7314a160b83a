"""The steps that were added for an incident."""

from __future__ import annotations

import pytest

from mistakejournal.services import fixes
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.added_steps import AddedSteps
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


@pytest.mark.row("D3")
def test_undo_takes_the_step_out_of_its_list(show_part, desk, session):
    incident_id = story.after_a_run(desk)
    checklist_id = fixes.default_checklist_id(desk, incident_id)
    fixes.learn_step(desk, incident_id, checklist_id, "Send myself a test")
    part = show_part(AddedSteps, incident_id)
    words = [one.text() for one in part.findChildren(Label)]
    assert "Send myself a test" in words
    assert any(one.startswith("Added to Newsletter send. Today, ") for one in words)
    click(part, "Undo")
    assert "Send myself a test" not in story.steps_of(desk, incident_id)
    assert part.steps() == []
    assert part.isHidden()
