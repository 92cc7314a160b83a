"""Which days a look back looks at, and in which order its steps come."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.lookback import CLOSING, PAGES, Period, page_after, page_before, stretch
from mistakejournal.services.content import Content

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
PERIODS = st.sampled_from(Period)


def test_the_week_is_this_one_from_thursday_and_the_one_before_until_wednesday() -> None:
    this, before = date(2026, 11, 23), date(2026, 11, 16)
    assert stretch(Period.WEEK, date(2026, 11, 27)) == (this, this + timedelta(days=7))
    assert stretch(Period.WEEK, date(2026, 11, 25)) == (before, this)


def test_the_month_is_the_one_before_until_the_tenth() -> None:
    assert stretch(Period.MONTH, date(2026, 12, 10)) == (date(2026, 11, 1), date(2026, 12, 1))
    assert stretch(Period.MONTH, date(2026, 12, 11)) == (date(2026, 12, 1), date(2027, 1, 1))


@given(PERIODS, DAYS)
def test_stretches_follow_each_other_without_a_gap(period: Period, day: date) -> None:
    first, end = stretch(period, day)
    after = [stretch(period, day + timedelta(days=ahead)) for ahead in range(40)]
    assert first < end
    assert next(one for one in after if one != (first, end))[0] == end


@given(PERIODS)
def test_the_steps_lead_to_the_one_page_and_back(period: Period) -> None:
    seen, page = [], page_after(period, "")
    while page != CLOSING:
        seen.append(page)
        page = page_after(period, page)
    assert tuple(seen) == PAGES[period]
    assert [page_before(period, one) for one in (*seen[1:], CLOSING)] == seen
    assert page_after(period, CLOSING) == CLOSING
    assert page_before(period, "gone") == page_before(period, seen[0]) == ""
    assert page_after(period, "gone") == seen[0]


def test_the_words_have_the_same_steps_in_the_same_order() -> None:
    review = Content().vocab["review"]
    for period, name in ((Period.WEEK, "weekly"), (Period.MONTH, "monthly")):
        assert tuple(step["id"] for step in review[name]["steps"]) == PAGES[period]
    assert sum(step["minutes"] for step in review["weekly"]["steps"]) == 5
    assert sum(step["minutes"] for step in review["monthly"]["steps"]) == 30
