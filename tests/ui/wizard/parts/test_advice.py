"""The advice fits the level and the hour, and is silent once they know."""

from __future__ import annotations

import pytest

from mistakejournal.services import incidents, telling
from mistakejournal.services.clients import add_client, edit_client
from mistakejournal.ui.wizard.parts.advice import Advice


@pytest.fixture
def advice(session, qtbot):
    advice = Advice(session)
    qtbot.addWidget(advice)
    advice.fill()
    return advice


def first_line(advice, session, **fields):
    session.choose(**fields)
    advice.fill()
    return advice._banner.title.text()


def test_it_is_silent_until_something_is_answered(advice):
    assert advice.isHidden()


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (1, "Put it right today, and tell the client with the correction."),
        (2, "Write to the client before 13:30."),
        (3, "Call or write to the client before 10:30."),
        (4, "Call the client as soon as it is stopped, before 10:00."),
    ],
)
def test_each_level_has_its_way(advice, session, level, words):
    assert first_line(advice, session, level=level) == words
    assert not advice.isHidden()


def test_at_night_a_note_is_enough_or_comes_before_the_call(advice, session, clock):
    clock.advance(hours=13)
    assert first_line(advice, session, level=2) == "A note before 8:30 is soon enough."
    assert first_line(advice, session, level=3) == "Write a note now, and call from 8:30."
    client = add_client(session.desk, "Brightside", "Theo Marsh").id
    edit_client(session.desk, client, zone="Europe/London")
    assert first_line(advice, session, level=2, client_id=client).startswith("It is night for Theo. A note")
    assert first_line(advice, session, level=3).endswith("and call from 8:30 their time.")


def test_past_the_hour_it_says_what_comes_next_and_no_delay(advice, session, clock):
    session.choose(level=3)
    clock.advance(hours=3)
    assert first_line(advice, session, level=3) == "Tell the client next, in the way they like best."


def test_once_they_know_it_is_silent(advice, session):
    session.choose(level=3)
    session.do(lambda desk, row: telling.tell(desk, row, "email", "I sent the old link. My mistake."))
    assert incidents.get_incident(session.desk, session.id).told_at is not None
    advice.fill()
    assert advice.isHidden()
