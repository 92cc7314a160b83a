"""What is said after the repair is built from what is known and kept as it was said."""

from __future__ import annotations

import pytest

from mistakejournal.domain.telling import MessageKind
from mistakejournal.services.choices import choose_option
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.followuptexts import (
    confirm_text_id,
    follow_up_text,
    say_follow_up,
    still_missing,
)
from mistakejournal.services.incident_parts import add_option
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.services.outcomes import record_answer, record_verified
from mistakejournal.services.telling import tell
from tests.services import brightside


@pytest.fixture
def incident(desk: Desk) -> str:
    known = brightside.make(desk)
    incident_id = start_incident(desk, title="Old link", client_id=known.client, level=2).id
    tell(desk, incident_id, "email", "Hi Theo")
    return incident_id


def text(desk: Desk, incident_id: str, text_id: str) -> str:
    return follow_up_text(desk, incident_file(desk, incident_id), text_id)


def test_it_confirms_what_was_seen_and_agreed(desk: Desk, incident: str) -> None:
    assert confirm_text_id(incident_file(desk, incident)) == ""
    record_verified(desk, incident, "exactly", "The button opens episode 72.")
    file = incident_file(desk, incident)
    assert confirm_text_id(file) == "fu_confirm"
    bare = "Hi Theo, done: the button opens episode 72. Is anything different on your side?"
    assert text(desk, incident, "fu_confirm") == bare
    option = add_option(desk, incident, "A short correction", by_when="by 2 pm").id
    choose_option(desk, incident, option)
    assert "We agreed on a short correction, by 2 pm." in text(desk, incident, "fu_confirm")
    record_verified(desk, incident, "different_told", "It went out at 2:20 instead of 2")
    assert confirm_text_id(incident_file(desk, incident)) == "fu_confirm_changed"
    assert text(desk, incident, "fu_confirm_changed").startswith(
        "Hi Theo, done, with one difference: it went out at 2:20 instead of 2."
    )


def test_nothing_is_claimed_that_she_did_not_say(desk: Desk, incident: str) -> None:
    record_verified(desk, incident, "exactly")
    built = text(desk, incident, "fu_confirm")
    assert still_missing(desk, "fu_confirm", built) == ("What you saw",)
    assert still_missing(desk, "fu_confirm", "Hi Theo, done: it plays.") == ()


def test_not_yet_puts_new_ways_to_them(desk: Desk, clock: StandingClock, incident: str) -> None:
    clock.advance(days=2)
    record_answer(desk, incident, "not_yet", "I still get replies about it")
    built = text(desk, incident, "fu_not_settled")
    assert still_missing(desk, "fu_not_settled", built) == ("First option", "Second option")
    for words in ("I answer the replies today", "A line in the next newsletter"):
        add_option(desk, incident, words)
    assert text(desk, incident, "fu_not_settled") == (
        "Hi Theo, thank you for telling me. You wrote: “I still get replies about it”. "
        "Two ways to put it right: "
        "1. I answer the replies today. 2. A line in the next newsletter. Which one suits you?"
    )
    assert not incident_file(desk, incident).is_talked_again
    say_follow_up(desk, incident, "fu_not_settled", text(desk, incident, "fu_not_settled"))
    file = incident_file(desk, incident)
    assert file.is_talked_again
    assert file.waiting
    assert file.promises == ()


def test_asking_is_kept_and_counts(desk: Desk, clock: StandingClock, incident: str) -> None:
    clock.advance(days=1)
    said = say_follow_up(
        desk, incident, "fu_satisfied", "Hi Theo, is this settled? I’ll call on Friday.", "chat"
    )
    file = incident_file(desk, incident)
    last = file.messages[-1]
    assert (last.kind, last.text_id, last.channel) == (MessageKind.FOLLOW_UP, "fu_satisfied", "chat")
    assert file.incident.asked_times == 1
    assert [promise.title for promise in file.promises] == ["I’ll call on Friday."]
    assert said.undo is not None
    take_back(desk, said.undo)
    assert incident_file(desk, incident).incident.asked_times == 0
