from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.lookback import Period
from mistakejournal.services.alike import say_different, say_same
from mistakejournal.services.checkins import plan_check_ins
from mistakejournal.services.lookback import rows
from mistakejournal.services.lookback.lookbacks import stretch_of
from mistakejournal.store import tables
from tests.services import autumn


@pytest.fixture
def known(desk, clock):
    return autumn.make(desk, clock)


def test_the_week_shows_its_runs_and_its_catches(desk, known):
    week = rows.went_right(desk, stretch_of(desk, Period.WEEK))
    assert week.run_count == 1
    assert [line.id for line in week.caught] == [known.caught]
    assert week.incidents == 1


def test_the_biggest_cause_has_both_incidents_beside_each_other(desk, known):
    first, second = rows.biggest_causes(desk, stretch_of(desk, Period.MONTH))
    assert (first.cause.code, first.cause.count, first.of) == ("interruption", 2, 2)
    assert [file.incident.id for file in first.incidents] == [known.again, known.first]
    assert (second.cause.code, len(second.incidents)) == ("stale_template", 1)


def test_causes_say_since_when_they_are_counted(desk, known, monkeypatch):
    month = stretch_of(desk, Period.MONTH)
    assert rows.biggest_causes(desk, month)[0].since == date(2026, 6, 1)
    monkeypatch.setattr(rows, "MOST", 1)
    first = rows.biggest_causes(desk, month)[0]
    newest = desk.clock.local(first.incidents[0].incident.noticed_at).date()
    assert (first.of, first.since) == (1, newest)


def test_what_she_said_of_both_is_known(desk, known):
    def said():
        return rows.biggest_causes(desk, stretch_of(desk, Period.MONTH))[0].said

    assert said() == ""
    say_different(desk, known.again, known.first)
    assert said() == "different"
    say_same(desk, known.again, known.first)
    assert said() == "same"


def test_the_next_seven_days_show_each_run_on_its_day(desk, clock, known):
    runs = rows.coming_runs(desk)
    assert [(run.title, run.day, run.at) for run in runs] == [
        ("Newsletter: send", date(2026, 11, 24), "10:00")
    ]
    clock.advance(days=4)  # that run is due now, and the one after it is named
    assert [run.day for run in rows.coming_runs(desk)] == [date(2026, 12, 1)]


def test_check_ins_that_wait_for_a_run_are_told_from_those_with_a_line(desk, known):
    plan_check_ins(desk, known.again, 2)
    assert [one.number for one in rows.check_ins_to_come(desk)] == [1, 2]


def test_an_empty_stretch_has_nothing_to_look_at(desk, known):
    week = stretch_of(desk, Period.WEEK)
    assert rows.is_anything_there(desk, week.since, week.until)
    assert not rows.is_anything_there(desk, week.until, week.until)


def test_what_is_due_after_another_run_is_among_the_next_days(desk, known):
    with desk.journal.write() as writing:
        writing.add(
            tables.OCCURRENCES,
            checklist_id=known.known.checklist,
            due_on=date(2026, 11, 22),
            at_time="18:00",
            zone="Europe/Berlin",
        )
    assert [run.day.day for run in rows.coming_runs(desk)] == [22, 24]
