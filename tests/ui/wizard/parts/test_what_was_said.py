"""What was said to the client."""

from __future__ import annotations

import pytest

from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import incidents, telling
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.what_was_said import WhatWasSaid
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("C8")
def test_the_frozen_words_stand_there_with_time_and_way(show_part, desk):
    part = show_part(WhatWasSaid, story.told(desk))
    assert "You told Theo at 9:56, 26 minutes after you found out." in words(part)
    assert is_there(part, "What was said: Email, Today, 9:56")
    assert any("I sent issue 118" in one for one in words(part))
    click(part, "What was said: Email, Today, 9:56")
    assert not any("I sent issue 118" in one for one in words(part))


@pytest.mark.row("B8")
def test_a_delay_is_never_held_up(show_part, desk):
    incident_id = story.ready(desk)
    desk.clock.advance(days=2)
    telling.tell(desk, incident_id, "phone", "We talked")
    desk.clock.advance(days=1)
    part = show_part(WhatWasSaid, incident_id)
    assert "You told Theo: Yesterday, 9:30." in words(part)
    assert is_there(part, "What was said: Call, Yesterday, 9:30")


@pytest.mark.row("B8")
def test_when_they_found_it_only_the_time_is_said(show_part, desk):
    incident_id = story.ready(desk)
    incidents.edit_incident(desk, incident_id, noticed_by="client")
    telling.tell(desk, incident_id, "chat", "You are right")
    part = show_part(WhatWasSaid, incident_id)
    assert "You told Theo at 9:30." in words(part)


@pytest.mark.row("C1")
def test_a_first_word_says_that_the_rest_comes(show_part, desk):
    incident_id = story.ready(desk)
    telling.tell(desk, incident_id, "email", "A first word", kind=MessageKind.HOLDING)
    part = show_part(WhatWasSaid, incident_id)
    assert not part.has_full()
    assert is_there(part, "What was said: First word, Today, 9:30")


def test_before_that_there_is_nothing(show_part, desk):
    assert not show_part(WhatWasSaid, story.ready(desk)).has_full()
