"""A promise's words name its day and its time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.promised import Due, due_of

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
TODAY = date(2026, 11, 24)
"""A Tuesday."""


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("I’ll write by 2 pm with two ways.", Due(TODAY, "14:00")),
        ("at 2:30 p.m.", Due(TODAY, "14:30")),
        ("at 12 am", Due(date(2026, 11, 25), "00:00")),
        ("by 14:30 with the numbers", Due(TODAY, "14:30")),
        ("by 2", Due(TODAY, "14:00")),
        ("at 11 with the link", Due(TODAY, "11:00")),
        ("by 8:00", Due(date(2026, 11, 25), "08:00")),
        ("by Friday noon", Due(date(2026, 11, 27), "12:00")),
        ("on Tuesday", Due(date(2026, 12, 1), "")),
        ("tomorrow at 9", Due(date(2026, 11, 25), "09:00")),
        ("this afternoon", Due(TODAY, "")),
        ("tonight by 23:10", Due(TODAY, "23:10")),
        ("by 27 November", Due(date(2026, 11, 27), "")),
        ("by 3 March", Due(date(2027, 3, 3), "")),
        ("by 31 November", Due(None, "")),
        ("within the hour", Due(TODAY, "10:30")),
        ("in 3 hours", Due(TODAY, "12:30")),
        ("within 2 days", Due(date(2026, 11, 26), "")),
        ("in 10 minutes", Due(TODAY, "09:40")),
        ("within two weeks", Due(date(2026, 12, 8), "")),
        ("I’ll call you at eleven", Due(TODAY, "11:00")),
        ("by five today", Due(TODAY, "17:00")),
        ("at half past nine tomorrow", Due(date(2026, 11, 25), "09:30")),
        ("by one of the two", Due(None, "")),
        ("on November 27", Due(date(2026, 11, 27), "")),
        ("by the 27th of November, 10 am", Due(date(2026, 11, 27), "10:00")),
        ("by Friday 9:00: the new link", Due(date(2026, 11, 27), "09:00")),
        ("by 99", Due(None, "")),
        ("at 2:75 pm", Due(None, "")),
        ("soon", Due(None, "")),
    ],
)
def test_words_name_a_day_and_a_time(words: str, due: Due) -> None:
    assert due_of(words, NOW) == due


@given(st.text(alphabet="0123456789:. apmbytoInwitdaysFriNov", max_size=40))
def test_any_words_are_read_calmly(words: str) -> None:
    due = due_of(words, NOW)
    assert due.on is None or due.on >= TODAY
    assert due.time == "" or datetime.strptime(due.time, "%H:%M")


ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]).map(
    ZoneInfo
)
MOMENTS = st.datetimes(
    min_value=datetime(2020, 1, 2), max_value=datetime(2035, 12, 31, 23, 59), timezones=st.just(UTC)
)


@given(MOMENTS, ZONES, st.integers(1, 99), st.sampled_from(["minute", "hour"]))
def test_a_span_of_hours_is_that_long_also_when_the_clock_is_changed(
    moment: datetime, zone: ZoneInfo, count: int, unit: str
) -> None:
    due = due_of(f"within {count} {unit}s", moment.astimezone(zone))
    later = moment + timedelta(**{f"{unit}s": count})
    assert due == Due(later.astimezone(zone).date(), later.astimezone(zone).strftime("%H:%M"))


@given(MOMENTS, ZONES)
def test_days_follow_the_calendar_across_months_and_years(moment: datetime, zone: ZoneInfo) -> None:
    now = moment.astimezone(zone)
    assert due_of("tomorrow", now).on == now.date() + timedelta(days=1)
    friday = due_of("by Friday 9:00", now)
    assert friday.on is not None
    assert friday.on.weekday() == 4
    assert 1 <= (friday.on - now.date()).days <= 7
    first = due_of("by 1 January", now).on
    assert first is not None
    assert (first.month, first.day) == (1, 1)
    assert 0 <= (first - now.date()).days <= 365 + 1


@given(MOMENTS, ZONES, st.integers(0, 23), st.integers(0, 59))
def test_a_time_on_the_wall_stays_as_it_was_said(
    moment: datetime, zone: ZoneInfo, hour: int, minute: int
) -> None:
    """Also one that the change to summer time leaves out, and one that comes twice."""
    now = moment.astimezone(zone)
    due = due_of(f"I’ll call at {hour}:{minute:02}", now)
    assert due.time == f"{hour:02}:{minute:02}"
    assert due.on is not None
    assert (due.on - now.date()).days == (1 if due.time < now.strftime("%H:%M") else 0)


def test_the_hour_that_is_left_out_is_kept_as_words() -> None:
    night = datetime(2026, 3, 29, 1, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert due_of("at 2:30", night) == Due(date(2026, 3, 29), "02:30")
    assert due_of("within the hour", night) == Due(date(2026, 3, 29), "03:30")
