"""The holding message is at hand from the first second and follows the answers until she types."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.services.clients import edit_client
from mistakejournal.services.desk import Desk
from mistakejournal.services.holding import holding, holding_note, save_holding
from mistakejournal.services.incident_parts import add_repair
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.telling import tell
from tests.services import brightside


@pytest.fixture
def incident(desk: Desk) -> str:
    known = brightside.make(desk)
    return start_incident(desk, title="last week’s podcast link", client_id=known.client).id


def test_what_is_known_stands_in_it_and_the_rest_is_marked(desk: Desk, incident: str) -> None:
    draft = holding(desk, incident)
    assert draft.kind == "first_note"
    assert (draft.values["client"], draft.values["fact"]) == ("Theo", "last week’s podcast link")
    assert [field.key for field in draft.note.missing] == ["work", "time"]
    assert draft.note.text.startswith("Hi Theo, I got something wrong in [Which work]")


def test_her_words_stay_and_the_rest_follows_the_answers(desk: Desk, incident: str) -> None:
    values = {**holding(desk, incident).values, "work": "today’s newsletter", "time": "2 pm"}
    save_holding(desk, incident, values)
    assert holding_note(desk, incident).missing == ()
    edit_incident(desk, incident, title="a link to episode 72")
    text = holding_note(desk, incident).text
    assert "today’s newsletter: a link to episode 72" in text
    assert "by 2 pm" in text


def test_lines_are_ticked_on_with_their_time(desk: Desk, incident: str) -> None:
    save_holding(desk, incident, {"t": "1:30 pm"}, ["in_call"])
    assert holding(desk, incident).ticked == {"in_call"}
    assert "I’m in a call until 1:30 pm." in holding_note(desk, incident).text
    save_holding(desk, incident, {"t": "1:30 pm"})
    assert "in a call" not in holding_note(desk, incident).text
    assert len(incident_file(desk, incident).messages) == 1


def test_it_thanks_when_the_client_noticed_and_says_what_is_done_when_small(
    desk: Desk, incident: str
) -> None:
    edit_incident(desk, incident, noticed_by="client", level=1)
    add_repair(desk, incident, "It’s right since 2:42 pm", done_now=True)
    text = holding_note(desk, incident).text
    assert "thank you for telling me" in text
    assert "It’s right since 2:42 pm." in text


@pytest.mark.parametrize("channel", ["email", "chat", "phone"])
@pytest.mark.parametrize("noticed_by", ["me", "client"])
@pytest.mark.parametrize("level", [1, 2, 4, None])
def test_the_time_it_names_becomes_a_promise_in_every_form(
    desk: Desk, incident: str, level: int | None, noticed_by: str, channel: str
) -> None:
    edit_client(desk, str(incident_file(desk, incident).incident.client_id), channel=channel)
    edit_incident(desk, incident, level=level, noticed_by=noticed_by)
    words = {"work": "issue 118", "time": "2 pm", "done_now": "It’s right since 9:20"}
    save_holding(desk, incident, words)
    note = holding_note(desk, incident)
    assert note.missing == ()
    tell(desk, incident, channel, note.text, kind="holding")
    promised = [(one.due_on, one.due_time) for one in incident_file(desk, incident).promises]
    assert promised == ([] if level == 1 else [(date(2026, 11, 24), "14:00")])
