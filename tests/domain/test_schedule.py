"""The day companion work opens."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.schedule import Companion, companion_day

TUESDAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("days", "weekday", "wanted"),
    [
        (0, None, "2026-12-01"),
        (3, None, "2026-12-04"),
        (0, 4, "2026-12-04"),
        (0, 1, "2026-12-08"),  # never the same day
        (5, 0, "2026-12-07"),  # the weekday stands for the days
    ],
)
def test_it_opens_so_many_days_later_or_on_the_next_such_day(days, weekday, wanted):
    companion = Companion("c", "newsletter", "resend", days_after=days, weekday=weekday)
    assert companion_day(companion, TUESDAY) == date.fromisoformat(wanted)
