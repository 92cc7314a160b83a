"""Quiet hours go over midnight and weekends, and they end."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.quiethours import QuietHours, is_quiet, quiet_ends

EVENING = QuietHours(time(18), time(8, 30))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31))
HOURS = st.builds(QuietHours, st.times(), st.times(), st.booleans())


@pytest.mark.parametrize(
    ("wall", "quiet"),
    [
        ("2026-11-24T08:29", True),
        ("2026-11-24T08:30", False),
        ("2026-11-24T17:59", False),
        ("2026-11-24T18:00", True),
        ("2026-11-25T00:00", True),
        ("2026-11-28T12:00", True),  # a Saturday
        ("2026-11-29T12:00", True),
        ("2026-11-30T08:30", False),
    ],
)
def test_evenings_nights_and_weekends_are_quiet(wall, quiet):
    assert is_quiet(datetime.fromisoformat(wall), EVENING) is quiet


def test_a_weekend_that_is_not_quiet_has_its_hours_like_every_day():
    weekends = QuietHours(time(18), time(8, 30), weekends=False)
    assert not is_quiet(datetime(2026, 11, 28, 12), weekends)


def test_the_same_time_twice_is_never_quiet():
    never = QuietHours(time(18), time(18), weekends=False)
    assert not any(is_quiet(datetime(2026, 11, 24, hour), never) for hour in range(24))


def test_hours_within_one_day_are_quiet_only_then():
    noon = QuietHours(time(12), time(14), weekends=False)
    assert [hour for hour in range(24) if is_quiet(datetime(2026, 11, 24, hour), noon)] == [12, 13]


def test_friday_evening_ends_on_monday_morning():
    assert quiet_ends(datetime(2026, 11, 27, 19), EVENING) == datetime(2026, 11, 30, 8, 30)
    assert quiet_ends(datetime(2026, 11, 24, 9), EVENING) == datetime(2026, 11, 24, 9)


@given(MOMENTS, HOURS)
def test_quiet_ends_at_a_moment_that_is_not_quiet_and_not_a_minute_late(wall, quiet):
    end = quiet_ends(wall, quiet)
    assert end >= wall
    assert not is_quiet(end, quiet)
    if end > wall:
        assert is_quiet(max(wall, end - timedelta(microseconds=1)), quiet)
