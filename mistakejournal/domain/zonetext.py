"""A time zone as a calendar file tells it (RFC 5545, VTIMEZONE): which offset holds from when on."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.repeat import CODES, LAST

_YEARS = 12
"""So many years are looked at; a rule that holds in all of them is written as a rule without an end."""
_SETTLED = 3
_LONG_AGO = datetime(1970, 1, 1)


@dataclass(frozen=True)
class _Change:
    """A clock change: on the wall as it was before it."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool

    @property
    def pattern(self) -> tuple[object, ...]:
        """Give what comes back each year: month, weekday, time, offsets."""
        wall = self.wall
        return wall.month, wall.weekday(), wall.time(), self.before, self.after, self.name, self.is_summer

    @property
    def places(self) -> set[int]:
        """Give which such weekday of its month it is, counted from the front and as the last one."""
        place = (self.wall.day - 1) // 7 + 1
        is_last = self.wall.day + 7 > monthrange(self.wall.year, self.wall.month)[1]
        return {place, LAST} if is_last else {place}


def zone_lines(zone: str, first_year: int) -> list[str]:
    """Tell a zone (IANA) from the year before `first_year` on."""
    from zoneinfo import ZoneInfo  # few sittings write a calendar

    known = ZoneInfo(zone)
    start = datetime(max(first_year - 1, 2), 1, 1, tzinfo=UTC)
    changes = list(_changes(known, start, datetime(min(start.year + _YEARS, 9999), 1, 1, tzinfo=UTC)))
    begins = _observance(_standing(known, start))
    lines = [part for rule in _rules(changes) for part in rule]
    if not lines:
        lines = [*begins, *(part for change in changes for part in _observance(change))]
    elif changes[0].wall > datetime(first_year, 1, 1):
        lines = [*begins, *lines]
    return ["BEGIN:VTIMEZONE", f"TZID:{zone}", *lines, "END:VTIMEZONE"]


def _changes(zone: tzinfo, start: datetime, end: datetime) -> Iterator[_Change]:
    """Give each change between two moments; two within one day are one."""
    moment, offset = start, _told(zone, start)
    while moment < end:
        after = moment + timedelta(days=1)
        if _told(zone, after) != offset:
            at = _moment_of_change(zone, moment, after)
            yield _change(zone, at)
            offset = _told(zone, after)
        moment = after


def _moment_of_change(zone: tzinfo, low: datetime, high: datetime) -> datetime:
    before = _told(zone, low)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        low, high = (middle, high) if _told(zone, middle) == before else (low, middle)
    return high


def _told(zone: tzinfo, moment: datetime) -> tuple[timedelta, str, bool]:
    here = moment.astimezone(zone)
    return here.utcoffset() or timedelta(), here.tzname() or "", bool(here.dst())


def _change(zone: tzinfo, at: datetime) -> _Change:
    before = _told(zone, at - timedelta(seconds=1))[0]
    after, name, is_summer = _told(zone, at)
    return _Change(at.replace(tzinfo=None) + before, before, after, name, is_summer)


def _standing(zone: tzinfo, moment: datetime) -> _Change:
    offset, name, is_summer = _told(zone, moment)
    return _Change(_LONG_AGO, offset, offset, name, is_summer)


def _rules(changes: list[_Change]) -> list[list[str]]:
    """Give one rule for each change that comes back every year; nothing where not all of them do."""
    groups: dict[tuple[object, ...], list[_Change]] = {}
    for change in changes:
        groups.setdefault(change.pattern, []).append(change)
    found = []
    for group in groups.values():
        years = [change.wall.year for change in group]
        places = set.intersection(*(change.places for change in group))
        is_yearly = years == list(range(years[0], years[0] + len(years)))
        if not places or not is_yearly or len(group) < _YEARS - _SETTLED:
            return []
        place = LAST if LAST in places else min(places)
        wall = group[0].wall
        rule = f"RRULE:FREQ=YEARLY;BYMONTH={wall.month};BYDAY={place}{CODES[wall.weekday()]}"
        found.append(_observance(group[0], rule))
    return found


def _observance(change: _Change, *more: str) -> list[str]:
    kind = "DAYLIGHT" if change.is_summer else "STANDARD"
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{change.wall:%Y%m%dT%H%M%S}",
        *more,
        f"TZOFFSETFROM:{_offset(change.before)}",
        f"TZOFFSETTO:{_offset(change.after)}",
        f"TZNAME:{change.name}",
        f"END:{kind}",
    ]


def _offset(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    more = f"{seconds % 60:02}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600:02}{seconds % 3600 // 60:02}{more}"
