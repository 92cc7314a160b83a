"""A learned step is offered for retirement only when it has had its time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mistakejournal.domain.retirement import RUNS, may_retire

NOW = datetime(2028, 2, 29, 9, 0, tzinfo=UTC)
OLD = NOW - timedelta(days=400)


@pytest.mark.parametrize(
    ("runs", "catches", "newest", "kept_after", "offered"),
    [
        (RUNS, 0, OLD, None, True),
        (RUNS - 1, 0, OLD, None, False),
        (RUNS, 1, OLD, None, False),
        (RUNS, 0, NOW - timedelta(days=200), None, False),
        (RUNS, 0, None, None, False),
        (RUNS + 24, 0, OLD, RUNS, False),
        (2 * RUNS, 0, OLD, RUNS, True),
    ],
)
def test_it_takes_the_runs_the_year_and_no_catch(
    runs: int, catches: int, newest: datetime | None, kept_after: int | None, *, offered: bool
) -> None:
    said = may_retire(runs=runs, catches=catches, newest_incident=newest, kept_after=kept_after, now=NOW)
    assert said is offered


def test_a_year_ago_is_a_day_in_every_year() -> None:
    day = datetime(2027, 2, 28, 8, 59, tzinfo=UTC)
    assert may_retire(runs=RUNS, catches=0, newest_incident=day, kept_after=None, now=NOW)
    later = day + timedelta(hours=1)
    assert not may_retire(runs=RUNS, catches=0, newest_incident=later, kept_after=None, now=NOW)
