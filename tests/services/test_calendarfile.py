"""The calendar file holds what has a day, and a newer one brings a calendar up to date."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.recurrence import upcoming
from mistakejournal.domain.repeat import LAST, Every, Repeat, rule_of
from mistakejournal.services import calendarfile
from mistakejournal.services.calendarfile import (
    calendar_entries,
    has_dates,
    save_calendar,
    write_calendar,
)
from mistakejournal.services.checkins import plan_check_ins
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.preferences import settings as stored
from mistakejournal.services.promises import settle_promise
from mistakejournal.services.schedules import Plan, not_this_time, schedule_of, set_schedule, snooze

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAYS = Repeat(Every.WEEK, days=(1,))
TODAY = date(2026, 11, 24)


def say(entry):
    return f"{entry.kind}: {entry.title or entry.code}"


def add(desk, table, incident, **values):
    with desk.journal.write() as writing:
        return writing.add(table, incident_id=incident, **values)


def promise(desk, incident, words="The list goes out", day=TODAY, at_time="14:00", zone="Europe/Berlin"):
    return add(desk, "promises", incident, title=words, due_on=day, due_time=at_time, zone=zone)


def follow_up(desk, incident, code="own", day=TODAY, **values):
    return add(desk, "follow_ups", incident, code=code, due_on=day, **values)


def saved(desk, tmp_path: Path, incident="") -> dict[str, icalendar.Event]:
    path = tmp_path / "out.ics"
    save_calendar(desk, path, say, incident)
    return read(path)


def read(path: Path) -> dict[str, icalendar.Event]:
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    found = {str(event["UID"]): event for event in events}
    assert len(found) == len(events)
    return found


@pytest.fixture
def work(desk):
    client = add_client(desk, "The Brightside Podcast", "Theo Marsh").id
    with desk.journal.write() as writing:
        kind = writing.add("works", name="Newsletter")
        checklist = writing.add("checklists", name="Newsletter: send", client_id=client, work_id=kind)
    return client, kind, checklist


@pytest.fixture
def incident(desk, work):
    client, kind, _checklist = work
    return start_incident(desk, title="Last week’s podcast link", client_id=client, work_id=kind).id


def test_a_promise_with_a_time_has_its_instant_and_an_alarm(desk, incident, tmp_path):
    row = promise(desk, incident)
    (event,) = saved(desk, tmp_path).values()
    assert event["UID"] == f"{row}@mistakejournal"
    assert event.start == datetime(2026, 11, 24, 14, tzinfo=BERLIN)
    assert event.walk("VALARM")[0]["TRIGGER"].dt == timedelta(minutes=-15)
    assert str(event["SUMMARY"]) == "promise: The list goes out"


def test_a_promise_of_a_day_is_the_whole_day_without_an_alarm(desk, incident, tmp_path):
    promise(desk, incident, at_time="")
    (event,) = saved(desk, tmp_path).values()
    assert event["DTSTART"].dt == TODAY
    assert event.walk("VALARM") == []


def test_a_follow_up_that_rests_has_moved_and_a_promise_stays_as_it_was_made(desk, incident, tmp_path):
    later = TODAY + timedelta(days=3)
    kept = promise(desk, incident)
    with desk.journal.write() as writing:
        writing.change("promises", kept, snoozed_until=later)
    moved = follow_up(desk, incident, snoozed_until=later)
    found = saved(desk, tmp_path)
    assert found[f"{kept}@mistakejournal"].start == datetime(2026, 11, 24, 14, tzinfo=BERLIN)
    assert found[f"{moved}@mistakejournal"]["DTSTART"].dt == later


def test_saved_again_it_is_the_same_thing_with_a_higher_number(desk, incident, tmp_path, clock):
    row = promise(desk, incident)
    (first,) = saved(desk, tmp_path).values()
    clock.advance(minutes=5)
    with desk.journal.write() as writing:
        writing.change("promises", row, title="The right list", due_time="16:00")
    (second,) = saved(desk, tmp_path).values()
    assert second["UID"] == first["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert second["LAST-MODIFIED"].dt > first["LAST-MODIFIED"].dt
    assert second.start == datetime(2026, 11, 24, 16, tzinfo=BERLIN)


def test_what_is_done_does_not_come_back_and_what_was_saved_before_is_cancelled(
    desk, incident, tmp_path, clock
):
    kept, done = promise(desk, incident), promise(desk, incident, "Done soon")
    saved(desk, tmp_path)
    settle_promise(desk, done, "kept")
    never = promise(desk, incident, "Never in any file")
    settle_promise(desk, never, "kept")
    found = saved(desk, tmp_path)
    assert {uid.split("@")[0]: str(event["STATUS"]) for uid, event in found.items()} == {
        kept: "CONFIRMED",
        done: "CANCELLED",
    }
    settle_promise(desk, done, "open")
    assert saved(desk, tmp_path)[f"{done}@mistakejournal"]["STATUS"] == "CONFIRMED"
    settle_promise(desk, done, "kept")
    clock.advance(days=100)
    assert f"{done}@mistakejournal" in saved(desk, tmp_path)  # once more, then it is forgotten
    assert f"{done}@mistakejournal" not in saved(desk, tmp_path)


def test_the_file_of_one_incident_holds_and_cancels_only_its_own(desk, incident, tmp_path):
    other = start_incident(desk, title="Typo").id
    mine, theirs = promise(desk, incident), promise(desk, other)
    saved(desk, tmp_path)
    settle_promise(desk, theirs, "kept")
    assert set(saved(desk, tmp_path, incident)) == {f"{mine}@mistakejournal"}
    assert set(saved(desk, tmp_path)) == {f"{mine}@mistakejournal", f"{theirs}@mistakejournal"}


def test_follow_ups_that_the_incident_has_settled_are_left_out(desk, incident, tmp_path):
    for code in ("confirm", "ask", "make_good", "own"):
        follow_up(desk, incident, code)
    assert len(saved(desk, tmp_path)) == 4
    with desk.journal.write() as writing:
        writing.change(
            "incidents", incident, as_described="exactly", answer="settled", make_good_done_at=writing.now
        )
    entries = calendar_entries(desk)
    assert [entry.code for entry in entries] == ["own"]


def test_practice_and_what_was_deleted_stay_out(desk, incident):
    promise(desk, incident)
    with desk.journal.write() as writing:
        writing.change("incidents", incident, practice=True)
    assert calendar_entries(desk) == []
    with desk.journal.write() as writing:
        writing.change("incidents", incident, practice=False, deleted_at=writing.now)
    assert calendar_entries(desk) == []


def test_check_ins_stand_on_the_days_of_the_next_runs(desk, work, incident, tmp_path):
    set_schedule(desk, work[2], Plan(TUESDAYS, TODAY, "10:00"))
    plan_check_ins(desk, incident, 3)
    days = [entry.event.day for entry in calendar_entries(desk, incident)]
    assert days == [date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)]
    assert {entry.event.at_time for entry in calendar_entries(desk, incident)} == {"10:00"}
    assert [(entry.number, entry.total) for entry in calendar_entries(desk, incident)] == [
        (1, 3), (2, 3), (3, 3),
    ]  # fmt: skip


def test_a_check_in_whose_run_has_no_day_is_in_no_calendar(desk, incident):
    plan_check_ins(desk, incident, 2)
    assert calendar_entries(desk) == []


def test_whether_an_incident_has_dates_is_known_without_reckoning_them(desk, work, incident):
    assert not has_dates(desk, incident)
    plan_check_ins(desk, incident, 1)
    assert not has_dates(desk, incident)
    set_schedule(desk, work[2], Plan(TUESDAYS, TODAY, "10:00"))
    assert has_dates(desk, incident)
    other = start_incident(desk, title="Typo").id
    promise(desk, other)
    assert has_dates(desk, other)


def test_a_weekly_list_is_one_event_that_comes_back(desk, work, tmp_path):
    set_schedule(desk, work[2], Plan(TUESDAYS, TODAY, "10:00"))
    (event,) = saved(desk, tmp_path).values()
    assert event["UID"] == f"{schedule_of(desk, work[2]).id}@mistakejournal"
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;BYDAY=TU"
    assert event.start == datetime(2026, 11, 24, 10, tzinfo=BERLIN)


def test_what_is_left_out_this_time_is_no_longer_in_it(desk, work, tmp_path):
    set_schedule(desk, work[2], Plan(TUESDAYS, TODAY, "10:00"))
    not_this_time(desk, schedule_of(desk, work[2]).id)
    (event,) = saved(desk, tmp_path).values()
    assert event.start == datetime(2026, 12, 1, 10, tzinfo=BERLIN)


def test_of_what_was_missed_only_the_newest_is_in_it(desk, work, clock, tmp_path):
    set_schedule(desk, work[2], Plan(TUESDAYS, TODAY, "10:00"))
    clock.advance(days=17)
    (event,) = saved(desk, tmp_path).values()
    assert event["DTSTART"].dt.date() == date(2026, 12, 8)


def test_a_rule_that_gives_way_is_written_day_by_day_for_a_year(desk, work, tmp_path):
    set_schedule(desk, work[2], Plan(Repeat(Every.MONTH_DATE, day=31), TODAY))
    found = saved(desk, tmp_path)
    assert len(found) == 13
    assert [event["DTSTART"].dt.isoformat() for event in found.values()][:4] == [
        "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28",
    ]  # fmt: skip
    assert all("RRULE" not in event for event in found.values())


def test_work_that_comes_once_stands_where_it_was_put_off_to(desk, work, clock):
    set_schedule(desk, work[2], Plan(Repeat(Every.DONE, 3), TODAY, "10:00"))
    snooze(desk, schedule_of(desk, work[2]).id, clock.local() + timedelta(hours=26))
    (entry,) = calendar_entries(desk)
    assert (entry.event.day, entry.event.at_time) == (date(2026, 11, 25), "11:30")


def test_companion_work_that_is_due_is_in_it(desk, work):
    other = add_checklist(desk, "Resend").id
    with desk.journal.write() as writing:
        writing.add("occurrences", checklist_id=other, due_on=TODAY + timedelta(days=3), at_time="11:00")
    (entry,) = calendar_entries(desk)
    assert (entry.title, entry.event.day, entry.event.zone) == ("Resend", date(2026, 11, 27), "Europe/Berlin")


REPEATS = st.one_of(
    st.builds(
        Repeat, st.just(Every.WEEK), st.integers(1, 5),
        days=st.lists(st.integers(0, 6), min_size=1, max_size=4).map(tuple),
    ),
    st.builds(Repeat, st.just(Every.MONTH_DATE), st.integers(1, 4), day=st.integers(1, 28)),
    st.builds(
        Repeat, st.just(Every.MONTH_WEEKDAY), st.integers(1, 4), days=st.tuples(st.integers(0, 6)),
        place=st.sampled_from((1, 2, 3, 4, LAST)),
    ),
    st.builds(Repeat, st.just(Every.WORKING_DAY), st.integers(1, 4), place=st.sampled_from((1, 2, LAST))),
    st.builds(Repeat, st.just(Every.YEAR), day=st.integers(1, 28), month=st.integers(1, 12)),
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(REPEATS, st.dates(date(2026, 9, 1), date(2027, 1, 20)), st.sampled_from(["", "02:30", "23:45"]))
def test_a_calendar_that_reckons_the_rule_comes_to_the_same_days(
    desk, work, tmp_path, repeat, start, at_time
):
    set_schedule(desk, work[2], Plan(repeat, start, at_time))
    (event,) = read_fresh(desk, tmp_path)
    first = event["DTSTART"].dt if not at_time else event["DTSTART"].dt.replace(tzinfo=None)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime.combine(first, datetime.min.time()))
    day = first if not at_time else first.date()
    reckoned = [one.date() for _count, one in zip(range(12), rule, strict=False)]
    assert reckoned == upcoming(rule_of(repeat), start, day, 12)


def read_fresh(desk, tmp_path):
    path = tmp_path / "fresh.ics"
    write_calendar(desk, path, say)
    return list(read(path).values())


def test_writing_for_a_command_changes_nothing_in_the_journal(desk, incident, tmp_path):
    promise(desk, incident)
    before = desk.journal.number("SELECT commit_number FROM journal")
    assert write_calendar(desk, tmp_path / "x.ics", say) == 1
    assert desk.journal.number("SELECT commit_number FROM journal") == before
    assert stored(desk).calendar == ()


def test_a_file_is_written_whole_or_not_at_all(desk, incident, tmp_path, monkeypatch):
    promise(desk, incident)
    path = tmp_path / "out.ics"
    path.write_text("before", "utf-8")

    def cannot(_path, _text):
        raise calendarfile_error

    calendarfile_error = RuntimeError("out of words")
    monkeypatch.setattr(calendarfile, "write_whole", cannot)
    with pytest.raises(RuntimeError):
        save_calendar(desk, path, say)
    assert path.read_text("utf-8") == "before"
    assert stored(desk).calendar == ()


def test_a_year_end_stays_where_it_is(desk, incident, tmp_path):
    promise(desk, incident, day=date(2026, 12, 31), at_time="23:45")
    (event,) = saved(desk, tmp_path).values()
    assert event.start.astimezone(UTC) == datetime(2026, 12, 31, 22, 45, tzinfo=UTC)
