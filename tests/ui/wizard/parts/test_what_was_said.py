"""What was said to the client."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import incidents, replies, telling
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.plain_text import PlainText
from mistakejournal.ui.wizard.parts.what_was_said import WhatWasSaid
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there


def words(part):
    seen = [one for one in part.findChildren(QWidget) if isinstance(one, Label | PlainText)]
    return [one.text() for one in seen if one.isVisibleTo(part)]


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


@pytest.mark.row("C8")
def test_a_correction_stands_under_what_it_puts_right_and_their_answer_in_its_time(show_part, desk):
    incident_id = story.told(desk)
    desk.clock.advance(minutes=5)
    replies.add_reply(desk, incident_id, "Which episode was it?")
    desk.clock.advance(minutes=5)
    telling.tell(desk, incident_id, "email", "It was 71.", kind=MessageKind.CORRECTION)
    part = show_part(WhatWasSaid, incident_id)
    rows = [one for one in words(part) if one in ("It was 71.", "Which episode was it?") or "I sent" in one]
    assert ["I sent" in rows[0], *rows[1:]] == [True, "It was 71.", "Which episode was it?"]
    assert is_there(part, "What was said: Correction, Email, Today, 10:06")
    assert is_there(part, "Theo answered: Email, Today, 10:01")


def test_what_was_said_to_others_stands_elsewhere(show_part, desk):
    incident_id = story.ready(desk)
    telling.tell(desk, incident_id, "email", "To the guest", kind=MessageKind.TO_OTHER)
    assert show_part(WhatWasSaid, incident_id).messages() == []
