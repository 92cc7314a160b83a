"""Follow-ups outlive closing; practice and what was removed says nothing (J1)."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.services.clock import StandingClock
from mistakejournal.services.closing import close_incident
from mistakejournal.services.desk import Desk
from mistakejournal.services.duefollowups import follow_ups_due
from mistakejournal.services.followplan import add_follow_up
from mistakejournal.services.incidents import remove_incident, start_incident
from mistakejournal.services.outcomes import record_answer
from mistakejournal.services.telling import tell
from tests.services import brightside

THURSDAY = date(2026, 11, 26)


@pytest.fixture
def incident(desk: Desk) -> str:
    known = brightside.make(desk)
    incident_id = start_incident(desk, title="Old link", client_id=known.client, level=3).id
    tell(desk, incident_id, "email", "Hi Theo")
    return incident_id


def codes(desk: Desk, until: date) -> list[str]:
    return [due.follow_up.code for due in follow_ups_due(desk, until)]


def test_due_ones_stand_in_the_order_of_their_days(desk: Desk, incident: str) -> None:
    assert codes(desk, date(2026, 11, 24)) == ["confirm"]
    assert codes(desk, THURSDAY) == ["confirm", "ask"]
    due = follow_ups_due(desk, THURSDAY)[0]
    assert (due.incident_title, due.client_name, due.first_name, due.is_closed) == (
        "Old link",
        "The Brightside Podcast",
        "Theo",
        False,
    )


def test_closing_leaves_them_due(desk: Desk, clock: StandingClock, incident: str) -> None:
    record_answer(desk, incident, "settled", "Fine")
    close_incident(desk, incident, "They asked me to let it rest")
    found = follow_ups_due(desk, date(2026, 12, 1))
    assert [(due.follow_up.code, due.is_closed) for due in found] == [("look_sideways", True)]


def test_practice_and_the_bin_stay_silent(desk: Desk, incident: str) -> None:
    practice = start_incident(desk, title="Only a try", practice=True).id
    add_follow_up(desk, practice, "Nothing", THURSDAY)
    remove_incident(desk, incident)
    assert follow_ups_due(desk, THURSDAY) == []
