"""What is said is kept in the journal: a restart, a second look and a jump of the clock say nothing twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.preferences import change_settings
from mistakejournal.services.preferences import settings as stored
from mistakejournal.services.promises import settle_promise
from mistakejournal.services.reminders import (
    due_today,
    has_timed_promise,
    is_anything_to_come,
    offered_tray,
    say_what_is_due,
)
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.schedules import Plan, set_schedule
from mistakejournal.services.steps import add_step
from mistakejournal.services.ticks import tick_step
from tests.blankjournal import lay_blank_journal

TODAY = date(2026, 11, 24)


@pytest.fixture
def incident(desk):
    client = add_client(desk, "The Brightside Podcast", "Theo Marsh").id
    return start_incident(desk, title="Last week’s podcast link", client_id=client).id


def add(desk, table, incident, **values):
    with desk.journal.write() as writing:
        return writing.add(table, incident_id=incident, **values)


def promise(desk, incident, at_time="14:00", day=TODAY, zone="Europe/Berlin", **values):
    return add(
        desk, "promises", incident,
        **{"title": "The list", "due_on": day, "due_time": at_time, "zone": zone} | values,
    )  # fmt: skip


def said(desk):
    return [one.id for one in say_what_is_due(desk).reminders]


def test_a_promise_is_said_a_quarter_before_with_its_time_on_her_wall_and_then_never_again(
    desk, incident, clock
):
    row = promise(desk, incident)
    assert say_what_is_due(desk).next_at == datetime(2026, 11, 24, 12, 45, tzinfo=UTC)
    clock.set(datetime(2026, 11, 24, 12, 45, tzinfo=UTC))
    found = say_what_is_due(desk)
    (one,) = found.reminders
    assert (one.id, one.words, one.at.strftime("%H:%M"), one.client_name) == (
        row, "The list", "14:00", "The Brightside Podcast",
    )  # fmt: skip
    assert incident_file(desk, incident).promises[0].reminded_at == clock.now()
    assert said(desk) == []


def test_a_promise_for_another_zone_is_said_at_that_moment(desk, incident, clock):
    promise(desk, incident, "10:00", zone="America/New_York")
    clock.set(datetime(2026, 11, 24, 14, 45, tzinfo=UTC))
    (one,) = say_what_is_due(desk).reminders
    assert one.at.strftime("%H:%M") == "16:00"


def test_a_zone_that_is_not_known_any_more_is_hers(desk, incident, clock):
    promise(desk, incident, zone="Nowhere/Land")
    clock.set(datetime(2026, 11, 24, 12, 45, tzinfo=UTC))
    assert len(say_what_is_due(desk).reminders) == 1


def test_the_digest_counts_what_is_due_and_comes_once_a_day(desk, incident, clock):
    promise(desk, incident, "")
    promise(desk, incident, "", TODAY - timedelta(days=3))
    promise(desk, incident, "", TODAY + timedelta(days=1))
    promise(desk, incident, "", snoozed_until=TODAY + timedelta(days=1))
    add(desk, "follow_ups", incident, title="Look", due_on=TODAY)
    add(desk, "fixes", incident, title="The step", state="owed", due_on=TODAY)
    set_schedule(
        desk, add_checklist(desk, "Newsletter").id, Plan(Repeat(Every.WEEK, days=(1,)), TODAY, "10:00")
    )
    digest = say_what_is_due(desk).digest
    assert digest is not None
    assert (digest.promises, digest.follow_ups, digest.work, digest.fixes) == (2, 1, 1, 1)
    assert (digest.check_ins, digest.total) == (0, 5)
    assert say_what_is_due(desk).digest is None
    clock.advance(days=1)
    assert say_what_is_due(desk).digest is not None
    assert due_today(desk).promises == 4


def test_nothing_due_is_no_digest_also_later_that_day(desk, incident):
    assert say_what_is_due(desk).digest is None
    promise(desk, incident, "")
    assert say_what_is_due(desk).digest is None


def test_quiet_hours_hold_back_the_digest_and_not_the_promise(desk, incident, clock):
    promise(desk, incident, "07:30", TODAY + timedelta(days=1))
    say_what_is_due(desk)
    clock.set(datetime(2026, 11, 25, 6, 20, tzinfo=UTC))
    found = say_what_is_due(desk)
    assert (len(found.reminders), found.digest) == (1, None)
    assert found.next_at == datetime(2026, 11, 25, 7, 30, tzinfo=UTC)
    clock.set(found.next_at)
    assert say_what_is_due(desk).digest is not None


def test_while_a_checklist_runs_it_says_so(desk, incident, clock):
    checklist = add_checklist(desk, "Newsletter").id
    for title in ("a", "b"):
        add_step(desk, checklist, title)
    run_id = start_run(desk, checklist, None).id
    promise(desk, incident, "09:40")
    tick_step(desk, run_file(desk, run_id).steps[0].id)
    found = say_what_is_due(desk)
    assert (len(found.reminders), found.in_run, found.digest) == (1, True, None)
    clock.advance(minutes=10)
    assert say_what_is_due(desk).digest is not None


def test_one_incident_is_heard_of_once_a_day_but_for_a_promise(desk, incident, clock):
    for at_time in ("11:00", "12:00"):
        add(
            desk, "follow_ups", incident, title=at_time, due_on=TODAY, due_time=at_time,
            zone="Europe/Berlin",
        )  # fmt: skip
    promise(desk, incident, "13:00")
    heard = []
    for _minute in range(5 * 60):
        clock.advance(minutes=1)
        heard += [one.words for one in say_what_is_due(desk).reminders]
    assert heard == ["11:00", "The list"]


def test_switched_off_only_the_digest_is_left(desk, incident, clock):
    change_settings(desk, remind_here=False)
    promise(desk, incident)
    assert say_what_is_due(desk).digest is not None
    clock.set(datetime(2026, 11, 24, 12, 50, tzinfo=UTC))
    assert said(desk) == []


def test_there_is_something_to_come_as_soon_as_anything_has_a_day(desk, incident):
    assert not is_anything_to_come(desk)
    row = promise(desk, incident, "")
    assert is_anything_to_come(desk)
    assert not has_timed_promise(desk)
    settle_promise(desk, row, "kept")
    promise(desk, incident)
    assert has_timed_promise(desk)


def test_what_she_says_to_the_tray_is_kept(desk):
    offered_tray(desk, wanted=True)
    assert (stored(desk).tray_offered, stored(desk).stay_in_tray) == (True, True)


STEPS = st.lists(
    st.tuples(st.sampled_from(["look", "restart", "settle"]), st.integers(-2000, 3000)), max_size=8
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=25)
@given(
    STEPS,
    st.lists(st.integers(-600, 4000), min_size=1, max_size=3),
    st.sampled_from([datetime(2026, 10, 24, 8, tzinfo=UTC), datetime(2027, 3, 27, 9, tzinfo=UTC)]),
)
def test_restarts_and_jumps_of_the_clock_say_each_promise_once(tmp_path_factory, clock, steps, dues, start):
    path = tmp_path_factory.mktemp("journal") / "journal.db"
    clock.set(start)
    lay_blank_journal(path, start)
    desk = open_desk(path, clock).desk
    try:
        rows, heard, settled = [], [], set()
        client = start_incident(desk, title="x").id
        for minutes in dues:
            due = clock.local(start + timedelta(minutes=minutes))
            rows.append(promise(desk, client, due.strftime("%H:%M"), due.date()))
        last = start + timedelta(minutes=max(0, *dues))
        for what, minutes in [*steps, ("look", 0), *[("morning", 0)] * 6]:
            clock.advance(minutes=minutes)
            if what == "settle":
                settle_promise(desk, rows[0], "kept")
                settled.add(rows[0])
            elif what == "morning":  # she starts it again, after all of it
                day = clock.local(max(clock.now(), last)).date() + timedelta(days=1)
                clock.set(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
            if what in ("restart", "morning"):
                close_desk(desk)
                desk = open_desk(path, clock).desk
            heard += [one.id for one in say_what_is_due(desk).reminders]
        kept = desk.journal.read("SELECT id FROM promises WHERE reminded_at IS NOT NULL")
        assert len(heard) == len(set(heard))
        assert {row["id"] for row in kept} >= set(rows) - settled
    finally:
        close_desk(desk)
