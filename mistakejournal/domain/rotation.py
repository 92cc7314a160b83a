"""Which backups stay: all new ones, then one a day, a week, a month (O1)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

from mistakejournal.domain.backup import Backup

ALL_OF = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
"""So many days, weeks and months that have a backup keep their newest."""
AT_LEAST = 3
MIGRATION_FOR = timedelta(days=30)
"""How long what was made before a migration stays: an upgrade may be regretted late."""

_PERIODS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (DAILY, lambda moment: moment.date()),
    (WEEKLY, lambda moment: moment.isocalendar()[:2]),
    (MONTHLY, lambda moment: (moment.year, moment.month)),
)


def kept(backups: Iterable[Backup], now: datetime) -> frozenset[Backup]:
    """Give those backups of one place that stay at the moment `now`.

    Days, weeks and months without a backup are not counted, so whoever was away for a year loses none. One
    from the future, made before a clock was set back, is new.
    """
    newest_first = sorted(backups, key=lambda one: (one.made_at, one.path.name), reverse=True)
    stay = set(newest_first[:AT_LEAST])
    stay.update(one for one in newest_first if one.made_at >= now - ALL_OF)
    stay.update(
        one for one in newest_first if one.reason == "migration" and one.made_at >= now - MIGRATION_FOR
    )
    for number, period in _PERIODS:
        newest: dict[Hashable, Backup] = {}
        for one in newest_first:
            newest.setdefault(period(one.made_at), one)
        stay.update(list(newest.values())[:number])
    return frozenset(stay)
