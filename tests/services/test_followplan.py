"""The plan is made when the client knows, is never doubled, and leaves what is hers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mistakejournal.domain.followup import FollowUp, FollowUpState
from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.errors import JournalError
from mistakejournal.services.choices import choose_option
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.closing import close_incident
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.followplan import (
    add_follow_up,
    follow_up_done,
    plan_follow_ups,
    set_follow_up_due,
    waive_follow_up,
)
from mistakejournal.services.incident_parts import add_option
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.outcomes import record_verified
from mistakejournal.services.schedules import Plan, set_schedule
from mistakejournal.services.telling import tell
from tests.services import brightside

TUESDAY, WEDNESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26)


@pytest.fixture
def incident(desk: Desk, known: brightside.Brightside) -> str:
    return start_incident(desk, title="Old link", client_id=known.client, work_id=known.work, level=2).id


def rows(desk: Desk, incident_id: str) -> dict[str, FollowUp]:
    found = incident_file(desk, incident_id).follow_ups
    assert len({one.code for one in found if one.code != "own"}) == len(
        [one for one in found if one.code != "own"]
    )
    return {one.code: one for one in found}


def days(desk: Desk, incident_id: str) -> dict[str, date | None]:
    return {code: row.due_on for code, row in rows(desk, incident_id).items()}


def test_it_is_made_when_the_client_knows_and_never_doubled(desk: Desk, incident: str) -> None:
    plan_follow_ups(desk, incident)
    assert rows(desk, incident) == {}
    told = tell(desk, incident, "email", "Hi Theo")
    for _again in range(3):
        plan_follow_ups(desk, incident)
    assert days(desk, incident) == {"confirm": TUESDAY, "ask": THURSDAY}
    assert told.undo is not None
    take_back(desk, told.undo)
    assert rows(desk, incident) == {}


def test_another_level_adds_and_takes_away_only_what_she_left_alone(desk: Desk, incident: str) -> None:
    tell(desk, incident, "email", "Hi Theo")
    edit_incident(desk, incident, level=4)
    assert days(desk, incident) == {
        "confirm": TUESDAY,
        "ask": WEDNESDAY,
        "look_sideways": date(2026, 12, 1),
        "ask_again": date(2026, 12, 9),
        "talk": date(2026, 12, 24),
    }
    set_follow_up_due(desk, rows(desk, incident)["talk"].id, date(2026, 12, 20), "15:00")
    follow_up_done(desk, rows(desk, incident)["look_sideways"].id)
    edit_incident(desk, incident, level=2)
    assert days(desk, incident) == {
        "confirm": TUESDAY,
        "ask": THURSDAY,
        "look_sideways": date(2026, 12, 1),
        "talk": date(2026, 12, 20),
    }
    talk = rows(desk, incident)["talk"]
    assert (talk.due_time, talk.zone) == ("15:00", "Europe/Berlin")


def test_an_unknown_level_plans_nothing_yet(desk: Desk, known: brightside.Brightside) -> None:
    incident_id = start_incident(desk, title="Old link", client_id=known.client).id
    tell(desk, incident_id, "email", "Hi Theo")
    assert rows(desk, incident_id) == {}
    edit_incident(desk, incident_id, level=1)
    assert rows(desk, incident_id) == {}
    edit_incident(desk, incident_id, level=2)
    assert set(rows(desk, incident_id)) == {"confirm", "ask"}


def test_it_counts_from_when_it_is_right(desk: Desk, clock: StandingClock, incident: str) -> None:
    tell(desk, incident, "email", "Hi Theo")
    clock.advance(days=3)
    edit_incident(desk, incident, fixed_at=clock.now(), make_good="Half an hour", make_good_kind="time")
    assert days(desk, incident) == {
        "confirm": date(2026, 11, 27),
        "ask": date(2026, 12, 1),
        "make_good": None,
    }
    record_verified(desk, incident, "exactly")
    assert days(desk, incident)["make_good"] == date(2026, 12, 11)
    edit_incident(desk, incident, make_good_kind="none")
    assert "make_good" not in rows(desk, incident)


def test_rare_work_has_one_more_day(desk: Desk, incident: str, known: brightside.Brightside) -> None:
    set_schedule(desk, known.checklist, Plan(Repeat(Every.MONTH_DATE, interval=3), date(2027, 2, 1)))
    tell(desk, incident, "email", "Hi Theo")
    assert days(desk, incident)["rare"] == date(2026, 12, 24)


def test_one_of_her_own_and_what_becomes_of_it(desk: Desk, clock: StandingClock, incident: str) -> None:
    with pytest.raises(JournalError):
        add_follow_up(desk, incident, " ")
    own = add_follow_up(desk, incident, "Look at Lena’s numbers", date(2026, 12, 2), "9:00").id
    row = rows(desk, incident)["own"]
    assert (row.title, row.due_on, row.due_time) == ("Look at Lena’s numbers", date(2026, 12, 2), "9:00")
    finished = follow_up_done(desk, own)
    assert rows(desk, incident)["own"].done_at == clock.now()
    assert finished.undo is not None
    take_back(desk, finished.undo)
    follow_up_done(desk, own, False)
    with pytest.raises(JournalError) as refused:
        waive_follow_up(desk, own, " ")
    assert refused.value.code == "needs_reason"
    waive_follow_up(desk, own, "Lena left")
    row = rows(desk, incident)["own"]
    assert (row.state, row.reason) == (FollowUpState.WAIVED, "Lena left")


def test_what_is_closed_stays_as_it_was(desk: Desk, clock: StandingClock, incident: str) -> None:
    tell(desk, incident, "email", "Hi Theo")
    close_incident(desk, incident, "They asked me to let it rest")
    before = days(desk, incident)
    clock.advance(days=1)
    edit_incident(desk, incident, level=4, fixed_at=clock.now() - timedelta(hours=1))
    assert days(desk, incident) == before


def test_what_they_chose_for_friday_is_looked_at_on_friday(desk: Desk, incident: str) -> None:
    option = add_option(desk, incident, "A resend", by_when="on Friday at 9:00").id
    tell(desk, incident, "email", "Hi Theo")
    chosen = choose_option(desk, incident, option)
    assert days(desk, incident) == {"confirm": date(2026, 11, 27), "ask": date(2026, 12, 1)}
    assert chosen.undo is not None
    take_back(desk, chosen.undo)
    assert days(desk, incident) == {"confirm": TUESDAY, "ask": THURSDAY}
