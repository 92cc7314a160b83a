"""An agreement is a question first; once they said yes it stands on the client's card and before a run."""

from __future__ import annotations

import pytest

from mistakejournal.domain.fix import FixAnswer, FixState
from mistakejournal.services.agreements import agreement_question, agreements, record_agreement
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import edit_client, get_client
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.fixes import add_fix
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.services.owed import fixes_owed
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.steps import add_step
from tests.services import brightside

WORDS = "Theo sends the link by Monday noon"


@pytest.fixture
def incident(desk: Desk, known: brightside.Brightside) -> str:
    return start_incident(desk, title="Last week’s podcast link", client_id=known.client).id


@pytest.fixture
def agreement(desk: Desk, incident: str) -> str:
    add_fix(desk, incident, "tool", "Empty the link field")
    return add_fix(desk, incident, "expectation", WORDS).id


def answer_of(desk: Desk, incident: str) -> tuple[FixAnswer | None, FixState]:
    (fix,) = agreements(incident_file(desk, incident))
    return fix.answer, fix.state


def test_the_question_speaks_to_them(desk: Desk, incident: str, agreement: str) -> None:
    file = incident_file(desk, incident)
    (fix,) = agreements(file)
    assert agreement_question(desk, file, fix) == (
        "Hi Theo, one thing for next time: could we agree that you send the link by Monday noon?"
    )


def test_without_a_name_it_begins_with_itself(desk: Desk) -> None:
    incident_id = start_incident(desk, title="The link").id
    add_fix(desk, incident_id, "communication", "Ask for the link by Monday")
    file = incident_file(desk, incident_id)
    (fix,) = agreements(file)
    assert agreement_question(desk, file, fix) == (
        "One thing for next time: could I ask for the link by Monday?"
    )
    record_agreement(desk, fix.id, "agreed")
    assert answer_of(desk, incident_id) == (FixAnswer.AGREED, FixState.DONE)


def test_once_agreed_it_stands_on_the_card_and_before_the_next_run(
    desk: Desk, known: brightside.Brightside, incident: str, agreement: str
) -> None:
    edit_client(desk, known.client, agreed="A call first")
    done = record_agreement(desk, agreement, "agreed")
    assert answer_of(desk, incident) == (FixAnswer.AGREED, FixState.DONE)
    assert get_client(desk, known.client).agreed == f"A call first\n{WORDS}"
    run_id = start_run(desk, known.checklist, known.client).id
    assert run_file(desk, run_id).agreed == ("A call first", WORDS)
    assert done.undo is not None
    take_back(desk, done.undo)
    assert answer_of(desk, incident) == (None, FixState.OWED)
    assert get_client(desk, known.client).agreed == "A call first"


def test_what_is_taken_back_leaves_the_card(
    desk: Desk, known: brightside.Brightside, incident: str, agreement: str
) -> None:
    record_agreement(desk, agreement, "agreed")
    record_agreement(desk, agreement, "agreed")
    assert get_client(desk, known.client).agreed == WORDS
    record_agreement(desk, agreement, "")
    assert get_client(desk, known.client).agreed == ""
    assert answer_of(desk, incident) == (None, FixState.OWED)


def test_not_yet_stays_owed_and_no_is_settled(desk: Desk, incident: str, agreement: str) -> None:
    record_agreement(desk, agreement, "not_yet")
    assert answer_of(desk, incident) == (FixAnswer.NOT_YET, FixState.OWED)
    record_agreement(desk, agreement, "no")
    assert answer_of(desk, incident) == (FixAnswer.NO, FixState.DECLINED)
    assert agreement not in [owed.fix.id for owed in fixes_owed(desk)]


def test_an_answer_to_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(KeyError):
        record_agreement(desk, "nowhere", "agreed")


def test_a_run_for_nobody_has_no_agreements(desk: Desk, known: brightside.Brightside) -> None:
    checklist = add_checklist(desk, "My own list").id
    add_step(desk, checklist, "Look once")
    assert run_file(desk, start_run(desk, checklist).id).agreed == ()
