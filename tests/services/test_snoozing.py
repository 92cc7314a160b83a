"""What is due can rest a day, three days, or until the work comes round again (J5)."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.checkins import check_ins_due, plan_check_ins
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.duefollowups import follow_ups_due
from mistakejournal.services.followplan import add_follow_up
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.promises import add_promise, promises_due
from mistakejournal.services.schedules import Plan, set_schedule
from mistakejournal.services.snoozing import (
    next_run_day,
    put_off_check_in,
    put_off_follow_up,
    put_off_promise,
)
from tests.services import brightside


@pytest.fixture
def incident(desk: Desk, known: brightside.Brightside) -> str:
    return start_incident(desk, title="Old link", client_id=known.client, work_id=known.work).id


def today(desk: Desk) -> date:
    return desk.clock.local().date()


def test_a_promise_rests_and_comes_again_with_its_own_day(
    desk: Desk, clock: StandingClock, incident: str
) -> None:
    row = add_promise(desk, incident, "I’ll call today at 14:00").id
    put_off = put_off_promise(desk, row, incident, "day")
    assert promises_due(desk, today(desk)) == []
    clock.advance(days=1)
    (due,) = promises_due(desk, today(desk))
    assert due.promise.due_on == date(2026, 11, 24)
    assert put_off.undo is not None
    take_back(desk, put_off.undo)
    put_off_promise(desk, row, incident, "days")
    clock.advance(days=2)
    assert promises_due(desk, today(desk)) == []


def test_a_follow_up_waits_for_the_next_run(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    row = add_follow_up(desk, incident, "Look at the numbers", today(desk)).id
    assert next_run_day(desk, incident) is None
    set_schedule(desk, known.checklist, Plan(Repeat(Every.WEEK, days=(1,)), date(2026, 12, 1)))
    assert next_run_day(desk, incident) == date(2026, 12, 1)
    put_off_follow_up(desk, row, incident, "next_run")
    clock.advance(days=6)
    assert follow_ups_due(desk, today(desk)) == []
    clock.advance(days=1)
    assert len(follow_ups_due(desk, today(desk))) == 1


def test_a_line_rests_or_goes_with_the_run_after(
    desk: Desk, clock: StandingClock, incident: str, known: brightside.Brightside
) -> None:
    second = start_incident(desk, title="Typo", client_id=known.client, work_id=known.work).id
    for one in (incident, second):
        plan_check_ins(desk, one, 2)
    clock.advance(days=7)
    run_id = brightside.run(desk, known, evidence="episode 73")
    (due,) = check_ins_due(desk)
    put_off_check_in(desk, due.check_in.id, run_id, "day")
    assert check_ins_due(desk) == []
    clock.advance(days=1)
    assert len(check_ins_due(desk)) == 1
    put_off_check_in(desk, due.check_in.id, run_id, "next_run")
    assert check_ins_due(desk) == []
    clock.advance(days=6)
    later = brightside.run(desk, known, evidence="episode 74")
    assert [one.run_id for one in check_ins_due(desk)] == [later]
