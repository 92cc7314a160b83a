"""How work comes round again, as it is chosen, and as RRULE text (RFC 5545): H1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The days of the week from Monday on, as a rule writes them."""
WORKING_DAYS = (0, 1, 2, 3, 4)
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
LAST = -1
MOST = 99
"""The longest interval: more weeks, months, years or days than this is no rhythm."""

_LONGEST = dict(enumerate((31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), start=1))
_SHORTEST = 28


class Every(StrEnum):
    """What the count runs over. `DONE` counts days from the day it was done."""

    WEEK = "week"
    MONTH_DATE = "month_date"
    MONTH_WEEKDAY = "month_weekday"
    WORKING_DAY = "working_day"
    YEAR = "year"
    DONE = "done"


@dataclass(frozen=True)
class Repeat:
    """One way to come round again. Weekdays count from Monday, 0."""

    every: Every
    interval: int = 1
    """Every so many weeks, months or years; or days after it was done."""
    days: tuple[int, ...] = ()
    """The weekdays of WEEK; the one of MONTH_WEEKDAY."""
    place: int = 1
    """Which such weekday, or working day, of the month: 1 to 4, or LAST."""
    day: int = 1
    """The day of the month; a month without it uses its last day."""
    month: int = 1
    """The month of YEAR."""

    @property
    def gives_way(self) -> bool:
        """Tell whether some months (or years) have no such day, so that their last one is used."""
        if self.every is Every.MONTH_DATE:
            return self.day > _SHORTEST
        return self.every is Every.YEAR and (self.month, self.day) == (2, 29)


def rule_of(repeat: Repeat) -> str:
    """Give the RRULE text; "" where it counts from the day it was done.

    Raises JournalError "rule_interval", "rule_days", "rule_date" or "rule_place".
    """
    _check(repeat)
    interval = f";INTERVAL={repeat.interval}" if repeat.interval > 1 else ""
    names = ",".join(CODES[day] for day in sorted(set(repeat.days)))
    if repeat.every is Every.WEEK:
        return f"FREQ=WEEKLY{interval};BYDAY={names}"
    if repeat.every is Every.MONTH_DATE:
        return f"FREQ=MONTHLY{interval};{_date(repeat.day)}"
    if repeat.every is Every.MONTH_WEEKDAY:
        return f"FREQ=MONTHLY{interval};BYDAY={repeat.place}{names}"
    if repeat.every is Every.WORKING_DAY:
        working = ",".join(CODES[day] for day in WORKING_DAYS)
        return f"FREQ=MONTHLY{interval};BYDAY={working};BYSETPOS={repeat.place}"
    if repeat.every is Every.YEAR:
        day = "BYMONTHDAY=28,29;BYSETPOS=-1" if repeat.gives_way else f"BYMONTHDAY={repeat.day}"
        return f"FREQ=YEARLY{interval};BYMONTH={repeat.month};{day}"
    return ""


def repeat_of(rule: str, days_after_done: int | None = None) -> Repeat | None:
    """Read a rule as it would have been chosen; None for one that was written otherwise."""
    if days_after_done is not None:
        return Repeat(Every.DONE, days_after_done)
    try:
        parts = rule_parts(rule)
        found = _READERS.get(parts.get("FREQ", ""), lambda _parts, _interval: None)
        repeat = found(parts, int(parts.get("INTERVAL", "1")))
        return repeat if repeat is not None and _same(rule_of(repeat), parts) else None
    except (JournalError, ValueError):
        return None


def rule_parts(rule: str) -> dict[str, str]:
    """Take a rule apart, names in capitals. Raises JournalError "rule_unreadable"."""
    text = re.sub(r"^\s*RRULE:", "", rule.strip(), flags=re.IGNORECASE)
    pairs = [part.partition("=") for part in text.upper().replace(" ", "").split(";") if part]
    if not pairs or any(not found or not value for _name, found, value in pairs):
        raise JournalError("rule_unreadable")
    return {name: value for name, _found, value in pairs}


def _check(repeat: Repeat) -> None:
    if not 1 <= repeat.interval <= MOST:
        raise JournalError("rule_interval", number=repeat.interval, most=MOST)
    named = repeat.every in (Every.WEEK, Every.MONTH_WEEKDAY)
    if (named and not repeat.days) or any(day not in EVERY_DAY for day in repeat.days):
        raise JournalError("rule_days")
    if repeat.every is Every.MONTH_WEEKDAY and len(set(repeat.days)) > 1:
        raise JournalError("rule_days")
    placed = repeat.every in (Every.MONTH_WEEKDAY, Every.WORKING_DAY)
    if placed and repeat.place not in (1, 2, 3, 4, LAST):
        raise JournalError("rule_place", number=repeat.place)
    longest = _LONGEST.get(repeat.month, 0) if repeat.every is Every.YEAR else 31
    if repeat.every in (Every.MONTH_DATE, Every.YEAR) and not 1 <= repeat.day <= longest:
        raise JournalError("rule_date", number=repeat.day)


def _date(day: int) -> str:
    """Name a day of the month so that a shorter month uses its last one."""
    if day <= _SHORTEST:
        return f"BYMONTHDAY={day}"
    if day == 31:
        return "BYMONTHDAY=-1"
    return f"BYMONTHDAY={','.join(str(one) for one in range(_SHORTEST, day + 1))};BYSETPOS=-1"


def _same(text: str, parts: Mapping[str, str]) -> bool:
    """Tell whether a rule says no more than our own does."""
    plain = {name: value for name, value in parts.items() if (name, value) not in _IDLE}
    return rule_parts(text) == plain


_IDLE = (("INTERVAL", "1"), ("WKST", "MO"))
"""What may stand in a rule and changes nothing."""


def _weekly(parts: Mapping[str, str], interval: int) -> Repeat:
    days = tuple(sorted(CODES.index(code) for code in parts.get("BYDAY", "").split(",")))
    return Repeat(Every.WEEK, interval, days)


def _monthly(parts: Mapping[str, str], interval: int) -> Repeat | None:
    named = re.fullmatch(r"(-?\d)(\w\w)", parts.get("BYDAY", ""))
    if named is not None:
        day = CODES.index(named[2])
        return Repeat(Every.MONTH_WEEKDAY, interval, (day,), place=int(named[1]))
    if "BYDAY" in parts:
        return Repeat(Every.WORKING_DAY, interval, place=int(parts.get("BYSETPOS", "1")))
    day = int(parts.get("BYMONTHDAY", "0").rpartition(",")[2])
    return Repeat(Every.MONTH_DATE, interval, day=31 if day == LAST else day)


def _yearly(parts: Mapping[str, str], interval: int) -> Repeat:
    day = int(parts.get("BYMONTHDAY", "0").rpartition(",")[2])
    return Repeat(Every.YEAR, interval, day=day, month=int(parts.get("BYMONTH", "1")))


_READERS = {"WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}
