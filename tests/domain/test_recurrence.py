"""The days a rule names, against a table of cases and against a plain count."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.recurrence import (
    check_rule,
    count_before,
    first_day,
    latest_day,
    next_day,
    upcoming,
)
from mistakejournal.domain.repeat import LAST, Every, Repeat, rule_of
from mistakejournal.domain.schedule import MOST_MISSED
from mistakejournal.errors import JournalError
from tests.domain.test_repeat import REPEATS

START = date(2026, 11, 24)  # a Tuesday


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


@pytest.mark.parametrize(
    ("repeat", "start", "wanted"),
    [
        (Repeat(Every.WEEK, days=(1,)), "2026-11-24", ["2026-11-24", "2026-12-01", "2026-12-08"]),
        (Repeat(Every.WEEK, days=(0, 3)), "2026-11-24", ["2026-11-26", "2026-11-30", "2026-12-03"]),
        (Repeat(Every.WEEK, 2, days=(1,)), "2026-11-24", ["2026-11-24", "2026-12-08", "2026-12-22"]),
        (Repeat(Every.WEEK, 2, days=(0,)), "2026-11-24", ["2026-12-07", "2026-12-21", "2027-01-04"]),
        (Repeat(Every.MONTH_DATE, day=15), "2026-11-24", ["2026-12-15", "2027-01-15", "2027-02-15"]),
        (Repeat(Every.MONTH_DATE, day=31), "2027-01-01", ["2027-01-31", "2027-02-28", "2027-03-31"]),
        (Repeat(Every.MONTH_DATE, day=30), "2028-01-01", ["2028-01-30", "2028-02-29", "2028-03-30"]),
        (Repeat(Every.MONTH_DATE, day=29), "2027-01-30", ["2027-02-28", "2027-03-29", "2027-04-29"]),
        (Repeat(Every.MONTH_DATE, day=29), "2028-01-30", ["2028-02-29", "2028-03-29", "2028-04-29"]),
        (Repeat(Every.MONTH_DATE, 3, day=31), "2026-11-24", ["2026-11-30", "2027-02-28", "2027-05-31"]),
        (Repeat(Every.MONTH_WEEKDAY, days=(1,), place=1), "2026-11-24", ["2026-12-01", "2027-01-05"]),
        (Repeat(Every.MONTH_WEEKDAY, days=(4,), place=LAST), "2026-11-24", ["2026-11-27", "2026-12-25"]),
        (Repeat(Every.WORKING_DAY, place=LAST), "2026-11-24", ["2026-11-30", "2026-12-31", "2027-01-29"]),
        (Repeat(Every.WORKING_DAY, place=1), "2026-11-24", ["2026-12-01", "2027-01-01", "2027-02-01"]),
        (Repeat(Every.YEAR, day=29, month=2), "2026-11-24", ["2027-02-28", "2028-02-29", "2029-02-28"]),
        (Repeat(Every.YEAR, day=24, month=12), "2026-11-24", ["2026-12-24", "2027-12-24"]),
    ],
)
def test_these_days_come(repeat, start, wanted):
    starts_on = date.fromisoformat(start)
    assert upcoming(rule_of(repeat), starts_on, starts_on, len(wanted)) == days(*wanted)


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("FREQ=DAILY;INTERVAL=3", ["2026-11-24", "2026-11-27", "2026-11-30"]),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=2", ["2026-11-24", "2026-12-01"]),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T090000Z", ["2026-11-24", "2026-12-01"]),
        ("FREQ=WEEKLY", ["2026-11-24", "2026-12-01"]),
        ("FREQ=MONTHLY;BYDAY=5MO", ["2026-11-30", "2027-03-29"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", ["2028-02-29", "2032-02-29"]),
    ],
)
def test_rules_from_elsewhere_are_kept_too(rule, wanted):
    assert upcoming(rule, START, START, 3)[: len(wanted)] == days(*wanted)
    if "COUNT" in rule or "UNTIL" in rule:
        assert len(upcoming(rule, START, START, 9)) == len(wanted)


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("FREQ=WEEKLY;INTERVAL=0;BYDAY=TU", "rule_interval"),
        ("FREQ=WEEKLY;COUNT=0;BYDAY=TU", "rule_interval"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule_never"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "rule_never"),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;BYMONTH=4", "rule_never"),
        ("FREQ=WEEKLY;UNTIL=20200101", "rule_never"),
        ("FREQ=HOURLY", "rule_often"),
        ("FREQ=SECONDLY;INTERVAL=5", "rule_often"),
        ("FREQ=WEEKLY;BYDAY=XX", "rule_unreadable"),
        ("FREQ=WEEKLY;UNTIL=soon", "rule_unreadable"),
        ("FREQ=OFTEN", "rule_unreadable"),
        ("FREQ=WEEKLY;BYHOUR=9", "rule_unreadable"),
        ("FREQ=WEEKLY;INTERVAL=-1", "rule_unreadable"),
        ("BYDAY=TU", "rule_unreadable"),
        ("every Tuesday", "rule_unreadable"),
        ("", "rule_unreadable"),
    ],
)
def test_a_rule_that_cannot_be_kept_says_why_and_soon(rule, code):
    began = time.process_time()
    with pytest.raises(JournalError) as error:
        check_rule(rule, START)
    assert error.value.code == code
    assert time.process_time() - began < 3


def test_a_rule_that_can_be_kept_is_silent():
    check_rule("FREQ=WEEKLY;BYDAY=TU", START)


@pytest.mark.no_cover  # tracing would be what is timed; the other tests run these lines
def test_years_away_cost_nothing():
    rule, today = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", date(2826, 11, 24)
    next_day(rule, START, START)
    began = time.process_time()
    for _time in range(20):
        latest = latest_day(rule, START, today)
        assert latest is not None
        assert next_day(rule, START, today) == latest + timedelta(weeks=2)
        assert count_before(rule, START, START, latest) == MOST_MISSED
    assert time.process_time() - began < 1


def plain(rule: str, starts_on: date, end: date) -> list[date]:
    """Give every day from the start on, one after the other."""
    from datetime import datetime

    moments = rrulestr(rule, dtstart=datetime(starts_on.year, starts_on.month, starts_on.day))
    return list(takewhile(lambda day: day <= end, (moment.date() for moment in moments)))


STARTS = st.dates(date(2019, 1, 1), date(2027, 12, 31))
RULES = st.one_of(
    REPEATS.map(rule_of),
    st.sampled_from(
        ["FREQ=DAILY;INTERVAL=5", "FREQ=WEEKLY;INTERVAL=3", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=5MO",
         "FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=MO,FR;COUNT=30", "FREQ=MONTHLY;BYMONTHDAY=-2;UNTIL=20280101"]
    ),
)  # fmt: skip


@given(RULES, STARTS, st.integers(0, 2000))
def test_the_next_day_is_after_and_none_in_between_is_skipped(rule, starts_on, later):
    day = starts_on + timedelta(days=later)
    known = plain(rule, starts_on, day + timedelta(days=800))
    wanted = next((one for one in known if one > day), None)
    if wanted is not None:
        assert next_day(rule, starts_on, day) == wanted
    assert latest_day(rule, starts_on, day) == next((one for one in reversed(known) if one <= day), None)


@given(RULES, STARTS, st.integers(0, 2000), st.integers(0, 900))
def test_missed_ones_are_as_many_as_a_plain_count_gives(rule, starts_on, later, span):
    first = starts_on + timedelta(days=later)
    end = first + timedelta(days=span)
    wanted = [day for day in plain(rule, starts_on, end) if first <= day < end]
    assert count_before(rule, starts_on, first, end) == min(len(wanted), MOST_MISSED)


def test_the_first_day_may_be_the_day_itself_but_never_before_the_start():
    rule = rule_of(Repeat(Every.WEEK, days=(1,)))
    assert first_day(rule, START, START) == START
    assert first_day(rule, START, date(2020, 1, 1)) == START
    assert latest_day(rule, START, START - timedelta(days=1)) is None
