"""What was sent is looked through for promises: each a row, asked about, none of them twice."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from mistakejournal.domain.telling import PromiseState
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.holding import holding_note, save_holding
from mistakejournal.services.incident_parts import add_option
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.promises import not_a_promise
from mistakejournal.services.promising import note_promises, promise_columns
from mistakejournal.services.telling import tell
from tests.services import brightside

TUESDAY, THURSDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 27)


@pytest.fixture
def incident(desk: Desk) -> str:
    known = brightside.make(desk)
    return start_incident(desk, title="Old link", client_id=known.client).id


def rows(desk: Desk, incident_id: str) -> list[tuple[str, date | None, str, bool]]:
    found = incident_file(desk, incident_id).promises
    return [(one.title, one.due_on, one.due_time, one.unconfirmed) for one in found]


def test_each_is_a_row_in_its_words_and_she_is_asked(desk: Desk, incident: str) -> None:
    tell(
        desk,
        incident,
        "email",
        "Hi Theo, I sent the old link.\nYou’ll have the numbers within the hour. I’ll call you on Thursday.\n"
        "By Friday 9:00: the new template.\nFrom now on I click every link on Mondays.",
    )
    assert rows(desk, incident) == [
        ("You’ll have the numbers within the hour.", TUESDAY, "10:30", True),
        ("I’ll call you on Thursday.", THURSDAY, "", True),
        ("By Friday 9:00: the new template.", FRIDAY, "09:00", True),
        ("From now on I click every link on Mondays.", None, "", True),
    ]


def test_the_time_she_named_herself_is_one_without_a_question(desk: Desk, incident: str) -> None:
    edit_incident(desk, incident, next_update="at 14:30 with the numbers")
    tell(desk, incident, "email", "I’ll write at 14:30 with the numbers. I’ll call Lena tomorrow.")
    assert [(words, asked) for words, _on, _at, asked in rows(desk, incident)] == [
        ("I’ll write at 14:30 with the numbers.", False),
        ("I’ll call Lena tomorrow.", True),
    ]


def test_the_time_of_the_holding_message_is_one_too(desk: Desk, incident: str) -> None:
    save_holding(desk, incident, {"work": "today’s newsletter", "time": "2 pm"})
    tell(desk, incident, "chat", holding_note(desk, incident).text, kind="holding")
    assert [(on, at, asked) for _words, on, at, asked in rows(desk, incident)] == [(TUESDAY, "14:00", False)]


def test_an_option_on_offer_is_no_second_row(desk: Desk, incident: str) -> None:
    add_option(desk, incident, "A short correction to everyone", by_when="today by 12:00")
    tell(desk, incident, "email", "The short correction to everyone goes out by 12:00. I’ll call at 16:00.")
    assert [words for words, *_ in rows(desk, incident)] == ["I’ll call at 16:00."]


def test_a_second_message_adds_only_what_is_new(desk: Desk, clock: StandingClock, incident: str) -> None:
    tell(desk, incident, "email", "I’ll write at 14:30 with the numbers.")
    clock.advance(minutes=20)
    tell(desk, incident, "email", "I’ll write at 2:30 pm with the numbers. I’ll write at 18:00 again.")
    assert [(words, at) for words, _on, at, _asked in rows(desk, incident)] == [
        ("I’ll write at 14:30 with the numbers.", "14:30"),
        ("I’ll write at 18:00 again.", "18:00"),
    ]


def test_what_the_full_message_keeps_is_asked_about_no_more(
    desk: Desk, clock: StandingClock, incident: str
) -> None:
    tell(desk, incident, "chat", "I’ll write by 12:00 with two ways.", kind="holding")
    clock.advance(hours=1)
    tell(desk, incident, "email", "Hi Theo, two ways to put it right.")
    (promise,) = incident_file(desk, incident).promises
    assert (promise.state, promise.unconfirmed) == (PromiseState.KEPT, False)


def test_a_day_she_names_stands_above_the_one_in_the_words(desk: Desk) -> None:
    now = desk.clock.now()
    read = promise_columns(desk, "I’ll call\non Friday at 9", now)
    assert read == {
        "title": "I’ll call on Friday at 9", "due_on": FRIDAY, "due_time": "09:00", "zone": "Europe/Berlin"
    }  # fmt: skip
    named = promise_columns(desk, "I’ll call on Friday", now, THURSDAY, "10:00")
    assert (named["due_on"], named["due_time"]) == (THURSDAY, "10:00")


def test_a_promise_made_at_the_end_of_the_year_is_due_in_the_next(desk: Desk, incident: str) -> None:
    at = datetime.fromisoformat("2026-12-31T21:30:00+01:00")
    with desk.journal.write() as writing:
        ids = note_promises(desk, writing, incident, None, "I’ll call you tomorrow at 9.", at)
    assert len(ids) == 1
    assert rows(desk, incident)[0][1:3] == (date(2027, 1, 1), "09:00")


def test_of_the_same_words_she_is_asked_once(desk: Desk, incident: str) -> None:
    words = "Hi Theo, I’ll be with you on Friday, of course."
    tell(desk, incident, "email", words)
    (found,) = incident_file(desk, incident).promises
    refused = not_a_promise(desk, found.id)
    tell(desk, incident, "email", words)
    assert rows(desk, incident) == []
    assert refused.undo is not None
    take_back(desk, refused.undo)
    assert len(rows(desk, incident)) == 1


def test_what_was_taken_back_with_its_message_is_found_again(desk: Desk, incident: str) -> None:
    words = "Hi Theo, I’ll call you on Thursday."
    said = tell(desk, incident, "email", words)
    assert said.undo is not None
    take_back(desk, said.undo)
    assert rows(desk, incident) == []
    tell(desk, incident, "email", words)
    assert len(rows(desk, incident)) == 1
