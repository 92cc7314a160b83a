"""When looking back is offered on Today: one quiet line, once a week or once a month (K5)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from mistakejournal.domain.lookback import Period, stretch

_FRIDAY = 4

Days = Collection[tuple[Period, date]]


def opens_on(period: Period, today: date, working_days: Collection[int]) -> date:
    """Give the day from which the stretch that is meant today may be looked at: its last working day.

    Its end is that of `stretch`: Wednesday after a week, the 10th after a month. Who works on no day is
    asked from Friday on.
    """
    last = max(working_days, default=_FRIDAY)
    day = stretch(period, today)[1] - timedelta(days=1)
    return day - timedelta(days=(day.weekday() - last) % 7)


def offered(today: date, working_days: Collection[int], begun: Days, rests: Days) -> Period | None:
    """Give what may be offered today, or None.

    `begun` holds the days on which she looked back, `rests` until when she does not want to be asked. The
    month comes before the week and does for it: it asks the same and more.
    """
    for period in (Period.MONTH, Period.WEEK):
        opens = opens_on(period, today, working_days)
        is_resting = any(one is period and today < until for one, until in rests)
        if today >= opens and not is_resting and not _is_taken(period, today, opens, begun):
            return period
    return None


def _is_taken(period: Period, today: date, opens: date, begun: Days) -> bool:
    return any(
        stretch(period, day) == stretch(period, today)
        if one is period
        else one is Period.MONTH and day >= opens
        for one, day in begun
    )
