"""Looking back is offered once a stretch, and never twice over."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.lookback import Period, stretch
from mistakejournal.domain.lookbackoffer import offered, opens_on

WORK = (0, 1, 2, 3, 4)
FRIDAY = date(2026, 11, 20)
LAST_FRIDAY = date(2026, 11, 27)


def test_the_week_is_offered_from_its_last_working_day_until_wednesday() -> None:
    days = [FRIDAY + timedelta(days=ahead) for ahead in range(-1, 7)]
    said = [offered(day, WORK, (), ()) for day in days]
    assert said == [None, *[Period.WEEK] * 6, None]


def test_the_month_is_offered_from_its_last_friday_and_does_for_the_week() -> None:
    assert offered(LAST_FRIDAY, WORK, (), ()) is Period.MONTH
    assert offered(LAST_FRIDAY, WORK, [(Period.MONTH, LAST_FRIDAY)], ()) is None
    assert offered(date(2026, 12, 8), WORK, (), ()) is Period.MONTH
    assert offered(date(2026, 12, 11), WORK, (), ()) is Period.WEEK


def test_who_puts_the_month_off_is_offered_the_week() -> None:
    until = LAST_FRIDAY + timedelta(days=3)
    rests = [(Period.MONTH, until)]
    assert offered(LAST_FRIDAY, WORK, (), rests) is Period.WEEK
    assert offered(LAST_FRIDAY, WORK, (), [*rests, (Period.WEEK, until)]) is None
    assert offered(until, WORK, (), rests) is Period.MONTH


def test_a_week_that_was_looked_at_is_not_offered_again() -> None:
    assert offered(FRIDAY + timedelta(days=3), WORK, [(Period.WEEK, FRIDAY)], ()) is None
    assert offered(FRIDAY, WORK, [(Period.WEEK, FRIDAY - timedelta(days=7))], ()) is Period.WEEK


def test_who_works_on_saturdays_is_asked_on_saturday_and_who_never_works_on_friday() -> None:
    assert opens_on(Period.WEEK, FRIDAY, (0, 5)) == FRIDAY + timedelta(days=1)
    assert opens_on(Period.WEEK, FRIDAY, ()) == FRIDAY


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sets(st.integers(0, 6)))
def test_it_opens_within_its_own_stretch(day: date, working_days: set[int]) -> None:
    for period in Period:
        first, end = stretch(period, day)
        assert first <= opens_on(period, day, working_days) < end
