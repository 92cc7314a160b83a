"""Answers are never filled in for her."""

from __future__ import annotations

import pytest

from mistakejournal.domain.incident import Answer, AsDescribed
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.services.outcomes import not_verified, record_answer, record_verified


@pytest.fixture
def incident(desk: Desk) -> str:
    return start_incident(desk, title="Last week’s podcast link").id


def test_no_answer_is_never_settled(desk: Desk, incident: str) -> None:
    answered = record_answer(desk, incident, "no_answer")
    kept = incident_file(desk, incident).incident
    assert kept.answer is Answer.NO_ANSWER
    assert answered.undo is not None
    take_back(desk, answered.undo)
    assert incident_file(desk, incident).incident.answer is None
    record_answer(desk, incident, "settled", "All good, thank you")
    assert incident_file(desk, incident).incident.answer_words == "All good, thank you"


def test_a_difference_they_do_not_know_of_verifies_nothing(desk: Desk, incident: str) -> None:
    record_verified(desk, incident, "exactly", "It plays episode 73")
    kept = incident_file(desk, incident).incident
    assert (kept.as_described, kept.verified_at) == (AsDescribed.EXACTLY, desk.clock.now())
    record_verified(desk, incident, "different_not_told")
    assert incident_file(desk, incident).incident.verified_at is None


def test_whether_it_is_as_described_can_be_taken_back(desk: Desk, incident: str) -> None:
    record_verified(desk, incident, "exactly")
    not_verified(desk, incident)
    kept = incident_file(desk, incident).incident
    assert (kept.as_described, kept.verified_at) == (None, None)
