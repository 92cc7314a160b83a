"""When a learned step has done its work: offered, never taken away (E6)."""

from __future__ import annotations

from datetime import datetime

RUNS = 25
"""So many runs without a catch, and so many again after she said to keep it."""


def may_retire(
    *, runs: int, catches: int, newest_incident: datetime | None, kept_after: int | None, now: datetime
) -> bool:
    """Tell whether to offer it: 25 runs, no catch, and every incident it comes from older than a year."""
    if catches or newest_incident is None or runs < RUNS + (kept_after or 0):
        return False
    return newest_incident < _a_year_before(now)


def _a_year_before(now: datetime) -> datetime:
    try:
        return now.replace(year=now.year - 1)
    except ValueError:  # 29 February
        return now.replace(year=now.year - 1, day=28)
