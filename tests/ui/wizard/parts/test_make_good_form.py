"""A make-good is chosen by kind and size, and said in her words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.services import clients, incidents
from mistakejournal.ui.wizard.parts.make_good_form import MakeGoodForm
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, said, stored, type_into

WORDS = "What it is, as you’d say it to them"


pytestmark = pytest.mark.usefixtures("german_numbers")


@pytest.mark.row("C6")
def test_at_level_one_none_is_offered(show_part, desk):
    part = show_part(MakeGoodForm, story.ready(desk, 1))
    assert "At this level there is none to offer: it is right, and they know." in said(part)
    assert not is_there(part, "Extra time")


@pytest.mark.row("C6")
@pytest.mark.parametrize(
    ("level", "minutes", "size"),
    [(2, 30, "half an hour to an hour"), (3, 120, "one to three hours"), (4, 240, "three hours or more")],
)
def test_extra_time_comes_in_the_size_of_the_level(show_part, desk, session, level, minutes, size):
    part = show_part(MakeGoodForm, story.ready(desk, level))
    assert size in said(part)
    assert "Not billing the repair itself is owed, and no make-good." in said(part)
    click(part, "Extra time")
    assert stored(session).make_good_minutes == minutes
    assert stored(session).make_good.endswith("of extra time, for whatever you choose")


@pytest.mark.row("C6")
def test_none_is_one_click_and_hides_the_rest(show_part, desk, session):
    part = show_part(MakeGoodForm, story.ready(desk))
    click(part, "Extra time")
    click(part, "None")
    assert stored(session).make_good_kind == "none"
    assert not part.words.isVisible()
    click(part, "None")
    assert stored(session).make_good_kind == ""


@pytest.mark.row("C6")
def test_on_a_retainer_hours_come_first(show_part, desk):
    incident_id = story.ready(desk)
    client_id = incidents.get_incident(desk, incident_id).client_id
    clients.edit_client(desk, client_id, retainer=True)
    assert "hours come first and prices second" in said(show_part(MakeGoodForm, incident_id))


@pytest.mark.row("C6")
def test_it_is_due_after_the_fix_was_seen_to_work(show_part, desk, session):
    part = show_part(MakeGoodForm, story.ready(desk))
    click(part, "Extra time")
    assert "Due once you have seen that the fix works." in said(part)
    session.choose(verified_at=desk.clock.now())
    assert "Due once" not in said(part)
    type_into(named(part, QLineEdit, "For the inconvenience of …"), "the calls you had to take")
    assert stored(session).make_good_for == "the calls you had to take"
