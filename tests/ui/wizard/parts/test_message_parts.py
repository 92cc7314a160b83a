"""The parts of the message."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QProgressBar

from mistakejournal.services import fixes, incident_parts, incidents, telling
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.message_parts import MessageParts
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, type_into


@pytest.fixture
def show_parts(show_part, desk, session):
    def show_it(incident_id):
        return show_part(
            MessageParts, incident_id, lambda part: part.fill(telling.draft(desk, session.id, "email"))
        )

    return show_it


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("C3")
def test_it_counts_what_is_there(show_parts, desk):
    part = show_parts(story.ready(desk))
    assert "5 of 6" in words(part)
    assert part.findChild(QProgressBar).value() == 5
    assert "A: A short correction. B: Resend to non-openers." in words(part)
    assert "I’ll write at 14:30 with the numbers." in words(part)


@pytest.mark.row("C2")
def test_while_the_fix_is_owed_it_says_when_they_hear_of_it(show_parts, desk, session):
    part = show_parts(story.ready(desk))
    part.change._on_pencil()
    type_into(part.change.field, "tomorrow noon")
    session.flush()
    assert "I’ll tell you by tomorrow noon what I’ve changed." in words(part)
    assert "I’ll tell you by tomorrow noon" in telling.draft(desk, session.id, "email").body


@pytest.mark.row("C2")
def test_a_step_that_stands_is_what_changes(show_parts, desk):
    incident_id = story.after_a_run(desk)
    fixes.learn_step(desk, incident_id, fixes.default_checklist_id(desk, incident_id), "Send myself a test")
    part = show_parts(incident_id)
    assert "From now on my checklist has a new step: send myself a test." in words(part)


def test_her_own_wording_of_the_deed_goes_into_the_message_alone(show_parts, desk, session):
    part = show_parts(story.ready(desk))
    part.deed._on_pencil()
    part.deed.field.selectAll()
    type_into(part.deed.field, "I used the old link")
    session.flush()
    assert "I used the old link." in telling.draft(desk, session.id, "email").body
    assert incidents.get_incident(desk, session.id).my_part == "I sent issue 118 with last week’s link."


def test_one_option_is_said_and_no_part_yet(show_parts, desk):
    incident_id = story.incident(desk, story.client(desk))
    incident_parts.add_option(desk, incident_id, "A correction")
    assert "One so far. Two give them the choice." in words(show_parts(incident_id))


@pytest.mark.row("C2")
def test_her_other_wording_of_the_change_gives_way_to_the_step_again(show_parts, desk, session):
    incident_id = story.after_a_run(desk)
    fixes.learn_step(desk, incident_id, fixes.default_checklist_id(desk, incident_id), "Send myself a test")
    part = show_parts(incident_id)
    assert not is_there(part, "Use my new step")
    telling.set_part(desk, incident_id, "new_step", "I look twice")
    part.fill(telling.draft(desk, session.id, "email"))
    assert "From now on I look twice." in words(part)
    click(part, "Use my new step")
    assert "From now on my checklist has a new step: send myself a test." in words(part)


@pytest.mark.row("C2")
def test_a_step_that_is_only_worded_is_added_first(show_parts, desk, qtbot):
    incident_id = story.after_a_run(desk)
    fixes.owe_fix(desk, incident_id, title="Send myself a test")
    part = show_parts(incident_id)
    with qtbot.waitSignal(part.asked) as asked:
        click(part, "Add my new step")
    assert asked.args == ["fix/new_step"]


@pytest.mark.row("C3")
def test_in_a_text_of_hers_each_part_is_found_or_ticked_by_her(show_parts, desk, session):
    incident_id = story.ready(desk)
    body = "Hi Theo,\n\nThe link in issue 118 was last week’s, and that is on me.\n\nI’ll write at 14:30."
    telling.save_draft(desk, incident_id, "email", body)
    part = show_parts(incident_id)
    assert part.next_update.is_found
    assert not part.options.is_found
    click(part.effect, "It is there")
    part.fill(telling.draft(desk, incident_id, "email"))
    assert telling.draft(desk, incident_id, "email").there == {"impact"}
    assert part.effect.is_found
    assert "In your own words." in words(part)
    click(part.effect, "It is there")
    assert telling.draft(desk, incident_id, "email").there == set()
    assert telling.draft(desk, incident_id, "email").body == body
