"""Telling freezes the words, stamps the time once, makes promises rows, and is one step to take back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mistakejournal.domain.client import Channel
from mistakejournal.domain.telling import MessageKind, PromiseState
from mistakejournal.errors import JournalError
from mistakejournal.services.clients import edit_client
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.telling import (
    answered_already,
    calm,
    draft,
    holding_note,
    save_draft,
    save_holding,
    tell,
)
from mistakejournal.store import tables
from tests.services import brightside

FULL = (
    "Hi Theo,\n\nI sent issue 118 with the old link. I’m sorry.\n\n"
    "I’ll tell you by Friday noon what I’ve changed. I’ll write by 14:30 with the numbers."
)


@pytest.fixture
def incident(desk: Desk, known: brightside.Brightside) -> str:
    return start_incident(desk, title="Last week’s podcast link", client_id=known.client).id


def test_it_freezes_stamps_and_promises_in_one_step(desk: Desk, clock: StandingClock, incident: str) -> None:
    save_draft(desk, incident, "email", "Hi Theo")
    clock.advance(minutes=26)
    told = tell(desk, incident, "email", FULL, "My mistake")
    file = incident_file(desk, incident)
    assert [(message.body, message.sent_at) for message in file.messages] == [(FULL, clock.now())]
    assert (file.incident.told_at, file.incident.told_channel) == (clock.now(), Channel.EMAIL)
    assert [(promise.title, promise.due_on, promise.due_time) for promise in file.promises] == [
        ("I’ll write by 14:30 with the numbers.", date(2026, 11, 24), "14:30"),
        ("I’ll tell you by Friday noon what I’ve changed.", date(2026, 11, 27), "12:00"),
    ]
    assert {promise.zone for promise in file.promises} == {"Europe/Berlin"}
    assert told.undo is not None
    take_back(desk, told.undo)
    file = incident_file(desk, incident)
    assert (file.incident.told_at, file.promises) == (None, ())
    assert [(message.body, message.sent_at) for message in file.messages] == [("Hi Theo", None)]


def test_the_first_word_stamps_the_time_and_the_message_keeps_its_promise(
    desk: Desk, clock: StandingClock, incident: str
) -> None:
    save_holding(desk, incident, {"work": "today’s newsletter", "time": "2 pm"})
    tell(desk, incident, "chat", holding_note(desk, incident).text, kind="holding")
    first = clock.now()
    file = incident_file(desk, incident)
    assert [(promise.due_on, promise.due_time) for promise in file.promises] == [
        (date(2026, 11, 24), "14:00")
    ]
    assert [message.kind for message in file.messages] == [MessageKind.HOLDING]
    clock.advance(minutes=40)
    tell(desk, incident, "email", FULL)
    file = incident_file(desk, incident)
    assert file.incident.told_at == first
    assert sorted(promise.state for promise in file.promises) == ["kept", "open", "open"]


def test_a_promise_in_a_zone_that_is_known_no_more_stops_no_telling(desk: Desk, incident: str) -> None:
    save_holding(desk, incident, {"work": "today’s newsletter", "time": "2 pm"})
    tell(desk, incident, "chat", holding_note(desk, incident).text, kind="holding")
    (promise,) = incident_file(desk, incident).promises
    with desk.journal.write() as writing:
        writing.change(tables.PROMISES, promise.id, zone="Europe/Gone")
    tell(desk, incident, "email", FULL)
    assert "kept" in [one.state for one in incident_file(desk, incident).promises]


def test_a_promise_that_came_too_late_is_hers_to_settle(
    desk: Desk, clock: StandingClock, incident: str
) -> None:
    tell(desk, incident, "chat", "I’ll write by 10:00 with two ways to put it right.", kind="holding")
    clock.advance(hours=3)
    tell(desk, incident, "email", "Hi Theo, I sent the old link.")
    assert [promise.state for promise in incident_file(desk, incident).promises] == [PromiseState.OPEN]


def test_the_same_promise_twice_is_one(desk: Desk, incident: str) -> None:
    tell(desk, incident, "email", FULL)
    tell(desk, incident, "email", FULL)
    file = incident_file(desk, incident)
    assert len(file.promises) == 2
    assert len(file.messages) == 2


def test_a_summary_after_a_call_is_one_of_its_own(desk: Desk, incident: str) -> None:
    tell(desk, incident, "after_call", "Thank you for talking with me.")
    file = incident_file(desk, incident)
    assert [message.kind for message in file.messages] == [MessageKind.SUMMARY]
    assert file.incident.told_channel is Channel.EMAIL


def test_a_time_before_it_was_noticed_is_refused_and_the_words_are_kept(
    desk: Desk, clock: StandingClock, incident: str
) -> None:
    earlier = clock.now() - timedelta(hours=1)
    with pytest.raises(JournalError) as refused:
        answered_already(desk, incident, "I answered at once", earlier, "phone")
    assert refused.value.facts == {"earlier": "noticed", "later": "told"}
    file = incident_file(desk, incident)
    assert file.incident.told_at is None
    assert [(message.body, message.sent_at) for message in file.messages] == [("I answered at once", None)]
    edit_incident(desk, incident, noticed_by="client")
    answered_already(desk, incident, "I answered at once", earlier, "phone")
    file = incident_file(desk, incident)
    assert (file.incident.told_at, file.incident.told_channel) == (earlier, Channel.PHONE)
    assert [message.kind for message in file.messages] == [MessageKind.ANSWERED]


def test_a_message_once_sent_is_not_built_again(desk: Desk, incident: str) -> None:
    tell(desk, incident, "email", FULL)
    edit_incident(desk, incident, my_part="I sent another link")
    assert incident_file(desk, incident).messages[0].body == FULL
    assert draft(desk, incident, "email").message_id == ""


def test_the_clock_is_calm_and_then_tells_only_the_time(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    assert calm(desk, incident).code == "within_hour"
    edit_incident(desk, incident, level=1)
    assert calm(desk, incident).code == "same_day"
    edit_client(desk, known.client, zone="America/Los_Angeles")
    assert calm(desk, incident).code == "note_before_morning"
    tell(desk, incident, "email", "Hi Theo")
    clock.advance(hours=2)
    assert calm(desk, incident).code == "told"


def test_a_correction_is_a_row_of_its_own_and_what_it_puts_right_stays(
    desk: Desk, clock: StandingClock, incident: str
) -> None:
    tell(desk, incident, "chat", "A first word", kind="holding")
    clock.advance(minutes=5)
    tell(desk, incident, "email", FULL)
    clock.advance(minutes=5)
    save_draft(desk, incident, "email", "Hi Theo, it was issue 117.")
    corrected = tell(desk, incident, "email", "Hi Theo, it was issue 117.", kind="correction")
    clock.advance(minutes=5)
    tell(desk, incident, "after_call", "As we said on the phone.", kind="correction")
    _, first, second, third = incident_file(desk, incident).messages
    assert [one.kind for one in (first, second, third)] == ["full", "correction", "correction"]
    assert (first.body, first.corrects_id) == (FULL, None)
    assert (second.body, second.corrects_id) == ("Hi Theo, it was issue 117.", first.id)
    assert third.corrects_id == second.id
    assert corrected.undo is not None
    take_back(desk, corrected.undo)
    assert draft(desk, incident, "email").body == "Hi Theo, it was issue 117."


def test_the_draft_of_a_summary_becomes_the_summary(desk: Desk, incident: str) -> None:
    save_draft(desk, incident, "after_call", "Thank you for talking with me.")
    tell(desk, incident, "after_call", "Thank you for talking with me.")
    assert [one.kind for one in incident_file(desk, incident).messages] == [MessageKind.SUMMARY]


def test_what_was_said_elsewhere_is_pasted_in_after_they_know_too(
    desk: Desk, clock: StandingClock, incident: str
) -> None:
    clock.advance(hours=1)
    tell(desk, incident, "email", FULL)
    earlier = clock.now() - timedelta(minutes=30)
    done = answered_already(desk, incident, "I called and said I would write.", earlier, "phone")
    file = incident_file(desk, incident)
    assert [(one.kind, one.channel) for one in file.messages] == [("answered", "phone"), ("full", "email")]
    assert (file.incident.told_at, file.incident.told_channel) == (earlier, Channel.PHONE)
    assert done.undo is not None
    take_back(desk, done.undo)
    assert incident_file(desk, incident).incident.told_at == clock.now()
    answered_already(desk, incident, "A text", clock.now() + timedelta(minutes=3), "chat")
    assert incident_file(desk, incident).incident.told_channel is Channel.EMAIL
