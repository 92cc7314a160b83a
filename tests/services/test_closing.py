"""Closing is offered when all is met, wants a reason for what is not, and is taken back at any time."""

from __future__ import annotations

import pytest

from mistakejournal.domain.followup import FollowUpState
from mistakejournal.domain.incident import State
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.closing import close_incident, closing, reopen_incident
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.incident_parts import add_affected, add_repair
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.telling import tell


@pytest.fixture
def small(desk: Desk) -> str:
    incident = start_incident(desk, title="Old file", level=1).id
    add_repair(desk, incident, "Sent the right one", done_now=True)
    tell(desk, incident, "chat", "Hi Theo, I sent the old file. The right one is with you.")
    return incident


def test_level_one_closes_when_it_is_right_and_told(desk: Desk, small: str) -> None:
    assert closing(desk, small).may_close
    closed = close_incident(desk, small)
    assert incident_file(desk, small).state is State.CLOSED
    assert closed.undo is not None
    take_back(desk, closed.undo)
    assert incident_file(desk, small).state is State.FOLLOWING_UP
    assert desk.journal.number("SELECT count(*) FROM events WHERE deleted_at IS NULL") == 0


def test_what_is_open_wants_a_reason(desk: Desk, small: str) -> None:
    edit_incident(desk, small, level=2, fixed_at=desk.clock.now())
    with pytest.raises(JournalError) as refused:
        close_incident(desk, small)
    assert (refused.value.code, refused.value.facts) == ("needs_reason", {"condition": "as_described"})
    assert incident_file(desk, small).incident.closed_at is None
    close_incident(desk, small, reason="They moved on")
    assert incident_file(desk, small).incident.closing_reason == "They moved on"


def test_somebody_untold_wants_a_reason_of_their_own(desk: Desk, small: str) -> None:
    add_affected(desk, small, "Lena")
    with pytest.raises(JournalError) as refused:
        close_incident(desk, small, reason="x")
    assert refused.value.facts == {"condition": "everyone_told"}
    close_incident(desk, small, untold_reason="Theo tells her himself")
    assert incident_file(desk, small).incident.untold_reason == "Theo tells her himself"


def test_a_difference_they_do_not_know_of_keeps_it_open(desk: Desk, small: str) -> None:
    edit_incident(desk, small, level=2, as_described="different_not_told")
    with pytest.raises(JournalError) as refused:
        close_incident(desk, small, reason="x", untold_reason="x")
    assert refused.value.code == "cannot_close"


def test_a_closed_incident_can_be_corrected_and_reopened(desk: Desk, small: str) -> None:
    close_incident(desk, small)
    edit_incident(desk, small, what_happened="Corrected later")
    reopened = reopen_incident(desk, small)
    assert incident_file(desk, small).state is State.FOLLOWING_UP
    assert reopened.undo is not None
    take_back(desk, reopened.undo)
    assert incident_file(desk, small).state is State.CLOSED


def test_what_the_repair_itself_asks_for_rests_with_it_and_comes_back(
    desk: Desk, clock: StandingClock
) -> None:
    incident = start_incident(desk, title="Old link", level=3).id
    tell(desk, incident, "email", "Hi Theo")
    close_incident(desk, incident, "They asked me to let it rest")
    rows = {one.code: one for one in incident_file(desk, incident).follow_ups}
    assert {code: (row.state, row.reason) for code, row in rows.items()} == {
        "confirm": (FollowUpState.WAIVED, "They asked me to let it rest"),
        "ask": (FollowUpState.WAIVED, "They asked me to let it rest"),
        "look_sideways": (FollowUpState.PLANNED, ""),
    }
    clock.advance(days=1)
    reopen_incident(desk, incident)
    assert {one.state for one in incident_file(desk, incident).follow_ups} == {FollowUpState.PLANNED}
