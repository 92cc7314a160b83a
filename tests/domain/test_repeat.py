"""What is chosen becomes a rule, and the rule reads back as what was chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.repeat import LAST, Every, Repeat, repeat_of, rule_of, rule_parts
from mistakejournal.errors import JournalError

RULES = (
    (Repeat(Every.WEEK, days=(1,)), "FREQ=WEEKLY;BYDAY=TU"),
    (Repeat(Every.WEEK, 2, days=(0, 3)), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"),
    (Repeat(Every.MONTH_DATE, day=15), "FREQ=MONTHLY;BYMONTHDAY=15"),
    (Repeat(Every.MONTH_DATE, 3, day=1), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1"),
    (Repeat(Every.MONTH_DATE, day=29), "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1"),
    (Repeat(Every.MONTH_DATE, day=30), "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
    (Repeat(Every.MONTH_DATE, day=31), "FREQ=MONTHLY;BYMONTHDAY=-1"),
    (Repeat(Every.MONTH_WEEKDAY, days=(1,), place=1), "FREQ=MONTHLY;BYDAY=1TU"),
    (Repeat(Every.MONTH_WEEKDAY, days=(4,), place=LAST), "FREQ=MONTHLY;BYDAY=-1FR"),
    (Repeat(Every.WORKING_DAY, place=LAST), "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    (Repeat(Every.YEAR, day=1, month=4), "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1"),
    (Repeat(Every.YEAR, day=29, month=2), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"),
)

WEEKS = st.builds(
    Repeat,
    every=st.just(Every.WEEK),
    interval=st.integers(1, 99),
    days=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
)
DATES = st.builds(
    Repeat, every=st.just(Every.MONTH_DATE), interval=st.integers(1, 99), day=st.integers(1, 31)
)
NTHS = st.builds(
    Repeat,
    every=st.just(Every.MONTH_WEEKDAY),
    interval=st.integers(1, 12),
    days=st.tuples(st.integers(0, 6)),
    place=st.sampled_from((1, 2, 3, 4, LAST)),
)
WORKING = st.builds(
    Repeat,
    every=st.just(Every.WORKING_DAY),
    interval=st.integers(1, 12),
    place=st.sampled_from((1, 2, 3, 4, LAST)),
)
YEARS = st.builds(
    Repeat,
    every=st.just(Every.YEAR),
    interval=st.integers(1, 5),
    day=st.integers(1, 28),
    month=st.integers(1, 12),
)
REPEATS = st.one_of(WEEKS, DATES, NTHS, WORKING, YEARS)


@pytest.mark.parametrize(("repeat", "rule"), RULES)
def test_what_is_chosen_becomes_this_rule_and_reads_back(repeat, rule):
    assert rule_of(repeat) == rule
    assert repeat_of(rule) == repeat


@given(REPEATS)
def test_every_choice_reads_back_as_it_was_chosen(repeat):
    assert repeat_of(rule_of(repeat)) == repeat


def test_days_after_it_was_done_are_no_rule_of_the_calendar():
    repeat = Repeat(Every.DONE, 3)
    assert rule_of(repeat) == ""
    assert repeat_of("", 3) == repeat


@pytest.mark.parametrize(
    ("repeat", "code"),
    [
        (Repeat(Every.WEEK, 0, days=(1,)), "rule_interval"),
        (Repeat(Every.WEEK, 100, days=(1,)), "rule_interval"),
        (Repeat(Every.DONE, 0), "rule_interval"),
        (Repeat(Every.WEEK), "rule_days"),
        (Repeat(Every.WEEK, days=(7,)), "rule_days"),
        (Repeat(Every.MONTH_WEEKDAY), "rule_days"),
        (Repeat(Every.MONTH_WEEKDAY, days=(1, 2)), "rule_days"),
        (Repeat(Every.MONTH_WEEKDAY, days=(1,), place=5), "rule_place"),
        (Repeat(Every.WORKING_DAY, place=0), "rule_place"),
        (Repeat(Every.MONTH_DATE, day=32), "rule_date"),
        (Repeat(Every.MONTH_DATE, day=0), "rule_date"),
        (Repeat(Every.YEAR, day=30, month=2), "rule_date"),
        (Repeat(Every.YEAR, day=31, month=4), "rule_date"),
    ],
)
def test_what_cannot_come_round_is_said(repeat, code):
    with pytest.raises(JournalError) as error:
        rule_of(repeat)
    assert error.value.code == code


@pytest.mark.parametrize(
    ("repeat", "gives_way"),
    [
        (Repeat(Every.MONTH_DATE, day=28), False),
        (Repeat(Every.MONTH_DATE, day=29), True),
        (Repeat(Every.MONTH_DATE, day=31), True),
        (Repeat(Every.YEAR, day=29, month=2), True),
        (Repeat(Every.YEAR, day=29, month=3), False),
        (Repeat(Every.WEEK, days=(1,)), False),
    ],
)
def test_a_day_that_some_months_lack_is_known(repeat, gives_way):
    assert repeat.gives_way is gives_way


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=TU;COUNT=3",
        "FREQ=MONTHLY;BYDAY=5MO", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2", "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1", "nonsense", "",
    ],
)  # fmt: skip
def test_a_rule_that_says_something_else_is_nothing_we_offer(rule):
    assert repeat_of(rule) is None


def test_a_rule_from_elsewhere_that_says_the_same_is_understood():
    weekly = "rrule:freq=weekly; interval=1; byday=tu; wkst=mo"
    assert repeat_of(weekly) == Repeat(Every.WEEK, days=(1,))
    assert rule_parts(weekly)["FREQ"] == "WEEKLY"
