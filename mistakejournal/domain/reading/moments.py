"""Days and times of an import, as people write them; never guessed where two readings are right."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from mistakejournal.domain.daytext import WrittenDay, placed_days, times, written_days
from mistakejournal.domain.records import dataclass

NOON = time(12)
"""Where only a day is known: far enough from midnight to stay that day in her next zone."""
FIRST_YEAR = 1970
_LONGEST = 80
"""Letters of a moment; more are a text that has a date in it."""
_NUMBERS = re.compile(r"^(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<y>\d{4}|\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"^(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})(?!\d)")
_COMPACT = re.compile(
    r"^(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)(?:[T ]?(?P<h>[0-2]\d)(?P<n>[0-5]\d))?$"
)
_COMPACT_DAY = re.compile(r"^(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?!\d)")
_CLOCK = re.compile(r"T(?=\d{2}:)")
_SECONDS = re.compile(r"(?<=\d:\d\d):\d{2}(?:[.,]\d+)?")
_EPOCH = re.compile(r"^1\d{9}(?:\d{3})?(?:\.\d+)?$")
_LOOK_AT = 400
_LEAD = re.compile(r"^(?:[-*+•#>]\s+)+")
_TIME_AFTER = re.compile(
    r"[ ,T_]{1,3}(?:at )?\d{1,2}(?:[:.]\d{2}(?::\d{2})?(?: ?[ap]m\b)?| ?[ap]m\b)", re.IGNORECASE
)
_PARTING = re.compile(r"^[\s_:,;.|–—-]+")
_ABOUT = re.compile(r"^(?:about|around|approx\.?|approximately|ca\.?|circa|~)\s*", re.IGNORECASE)


class DayOrder(StrEnum):
    """Which number of 3/4/2026 is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True)
class Moment:
    """A moment in UTC, and whether it is only about right."""

    at: datetime
    about: bool = False


def orders(text: str) -> frozenset[DayOrder]:
    """Give the orders in which a date of plain numbers can be read; none for one that has no such choice.

    3/4/2026 has both, 24/11/2026 only the day first, 3/3/2026 no choice.
    """
    day = _written(text)
    if day is None or not re.search(r"\d{1,2}/\d{1,2}", day[1]):
        return frozenset()
    if len(day[0]) == 2:
        return frozenset(DayOrder)
    first, second = (int(part) for part in re.findall(r"\d+", day[1])[:2])
    if first == second:
        return frozenset()
    return frozenset({DayOrder.DAY_FIRST if day[0][0].day == first else DayOrder.MONTH_FIRST})


def read_moment(
    text: str, zone: tzinfo, today: date, order: DayOrder | None = None, clock: str = ""
) -> Moment | None:
    """Read a moment on the wall of `zone`; None where it can't be read, or in two ways and no order is given.

    A day without a year is the last such day. `clock` is the time of day that stands elsewhere. Without any
    the moment is noon, and only about right.
    """
    plain, is_about = _without_about(text)
    known = _exact(plain)
    if known is not None:
        at = known if known.tzinfo else known.replace(tzinfo=zone)
        return _checked(Moment(at, is_about), today)
    written = _written(plain)
    if written is None:
        return None
    day = _day_of(written[0], order, today)
    if day is None:
        return None
    minutes = next(iter(times(_SECONDS.sub("", plain)) or times(_SECONDS.sub("", clock))), None)
    wall = NOON if minutes is None else time(minutes // 60, minutes % 60)
    return _checked(Moment(datetime.combine(day, wall, zone), is_about or minutes is None), today)


def _without_about(text: str) -> tuple[str, bool]:
    plain = " ".join(text[: 2 * _LONGEST].split())
    rest = _ABOUT.sub("", plain)
    return rest, rest != plain


def _exact(text: str) -> datetime | None:
    """Read what programs write: ISO 8601 with its time, and seconds since 1970."""
    if _EPOCH.match(text):
        seconds = float(text)
        return datetime.fromtimestamp(seconds / 1000 if seconds > 10**11 else seconds, UTC)
    compact = _COMPACT.match(text)
    if compact is not None and compact["h"] is None:
        return None
    if not re.match(r"^\d{4}-?\d{2}-?\d{2}[T ]", text):
        return None
    try:
        return datetime.fromisoformat(text.replace(" UTC", "+00:00").replace(" +", "+"))
    except ValueError:
        return None


def _written(text: str) -> tuple[tuple[WrittenDay, ...], str] | None:
    """Give the ways in which the one date of a short text can be read, and the text as it was read."""
    plain = _without_about(text)[0]
    if not plain or len(plain) > _LONGEST:
        return None
    plain = _CLOCK.sub(" ", plain)
    plain = _NUMBERS.sub(r"\g<a>/\g<b>/\g<y>", plain)
    for pattern in (_YEAR_FIRST, _COMPACT):
        found = pattern.match(plain)
        if found is not None:
            plain = f"{found['y']}-{int(found['m']):02}-{int(found['d']):02}{plain[found.end() :]}"
    days = written_days(plain)
    return (days[0].readings, plain) if days else None


def _day_of(readings: tuple[WrittenDay, ...], order: DayOrder | None, today: date) -> date | None:
    if len(readings) == 2:
        if order is None:
            return None
        reading = readings[0] if order is DayOrder.DAY_FIRST else readings[1]
    else:
        reading = readings[0]
    try:
        if reading.year is not None:
            return date(reading.year, reading.month, reading.day)
        this_year = date(today.year, reading.month, reading.day)
        return this_year if this_year <= today else date(today.year - 1, reading.month, reading.day)
    except ValueError:  # 29 February of a year that has none
        return None


def _checked(moment: Moment, today: date) -> Moment | None:
    """Let only a moment through that a journal can hold: since 1970, and not beyond tomorrow's year."""
    try:
        at = moment.at.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    latest = datetime.combine(today + timedelta(days=366), NOON, UTC)
    return Moment(at, moment.about) if at.year >= FIRST_YEAR and at <= latest else None


def dated(text: str) -> tuple[str, str]:
    """Part a line from the day and time it begins with: ("3 Nov, 14:06", "wrong link"); "" without one."""
    line = _LEAD.sub("", " ".join(text.split())[:_LOOK_AT])
    first = next(iter(placed_days(line[:_LONGEST])), None)
    end = 0
    if first is not None and first.from_weekday == 0:
        end = first.to_weekday
    else:
        for pattern in (_YEAR_FIRST, _COMPACT_DAY, _NUMBERS):
            found = pattern.match(line)
            end = found.end() if found is not None else end
    if not end:
        return "", line
    clock = _TIME_AFTER.match(line, end)
    end = clock.end() if clock is not None else end
    return line[:end], _PARTING.sub("", line[end:])
