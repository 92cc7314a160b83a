"""The days a rule names: the next one, the latest one, how many were missed (H1).

Every call looks only at the days around the one it is asked about, so that years away cost nothing. The
calendar repeats itself every 400 years; a rule is asked near the end of what dateutil knows, before the year
9999, so that one that never comes round is found out rather than waited for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import islice

from mistakejournal.domain.repeat import MOST, rule_parts
from mistakejournal.domain.schedule import MOST_MISSED
from mistakejournal.errors import JournalError

_KNOWN = frozenset(
    {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO", "WKST",
     "COUNT", "UNTIL"}
)  # fmt: skip
_DAYS = {"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"}
"""Parts that name a day; without any of them the day of the start is meant."""
_CALENDAR = 400
"""Years after which every date falls on the same weekday again."""
_CALENDAR_DAYS = 146_097
_ENOUGH = 40
"""Years that are left to look through at the least."""


def check_rule(rule: str, starts_on: date) -> None:
    """Look whether a rule can be kept.

    Raises JournalError "rule_unreadable", "rule_interval" (0 would never end), "rule_often" (more than once
    a day) or "rule_never".
    """
    if next(days_from(rule, starts_on, starts_on), None) is None:
        raise JournalError("rule_never")


def first_day(rule: str, starts_on: date, day: date) -> date | None:
    """Give the first day the rule names on `day` or later; None where none comes."""
    return next(days_from(rule, starts_on, day), None)


def next_day(rule: str, starts_on: date, day: date) -> date | None:
    """Give the first day the rule names after `day`; None where none comes."""
    return first_day(rule, starts_on, day + timedelta(days=1))


def upcoming(rule: str, starts_on: date, day: date, count: int) -> list[date]:
    """Give the next `count` days on `day` or later."""
    return list(islice(days_from(rule, starts_on, day), count))


def latest_day(rule: str, starts_on: date, day: date) -> date | None:
    """Give the last day the rule names on `day` or before; None where there was none."""
    span = 8
    while True:
        first = max(starts_on, day - timedelta(days=span))
        found = None
        for named in days_from(rule, starts_on, first):
            if named > day:
                break
            found = named
        if found is not None or first == starts_on:
            return found
        span *= 8


def count_before(rule: str, starts_on: date, first: date, end: date) -> int:
    """Count the days the rule names from `first` on and before `end`, up to MOST_MISSED."""
    count = 0
    for named in days_from(rule, starts_on, first):
        if named >= end or count == MOST_MISSED:
            break
        count += 1
    return count


def days_from(rule: str, starts_on: date, first: date) -> Iterator[date]:
    """Give the days the rule names, from `first` (or the start, if later) on."""
    parts = _checked(rule)
    first = max(first, starts_on)
    anchor = _anchor(parts, starts_on, first)
    limit = int(parts.get("COUNT", "0"))
    shift = timedelta(days=(date.max.year - first.year - _ENOUGH) // _CALENDAR * _CALENDAR_DAYS)
    found = (moment.date() - shift for moment in _built(parts, anchor, shift))
    for named in islice(found, limit) if limit else found:
        if named >= first:
            yield named


def _checked(rule: str) -> dict[str, str]:
    parts = rule_parts(rule)
    if parts.get("FREQ") in ("HOURLY", "MINUTELY", "SECONDLY"):
        raise JournalError("rule_often")
    if "FREQ" not in parts:
        raise JournalError("rule_unreadable")
    numbers = [parts.get(name, "1") for name in ("INTERVAL", "COUNT")]
    if not all(number.isdecimal() for number in numbers) or parts.keys() - _KNOWN:
        raise JournalError("rule_unreadable")
    if not all(map(int, numbers)):
        raise JournalError("rule_interval", number=0, most=MOST)
    return parts


def _built(parts: Mapping[str, str], anchor: date, shift: timedelta) -> Iterable[datetime]:
    from dateutil.rrule import rrule, rrulestr  # a start must not pay for it

    text = ";".join(f"{name}={value}" for name, value in parts.items() if name not in ("COUNT", "UNTIL"))
    try:
        made = rrulestr(text, dtstart=_midnight(anchor + shift))
        until = date.fromisoformat(parts["UNTIL"][:8]) + shift if "UNTIL" in parts else date.max
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise JournalError("rule_unreadable") from error
    if not isinstance(made, rrule):
        raise JournalError("rule_unreadable")
    return made.replace(until=_midnight(until))


def _anchor(parts: Mapping[str, str], starts_on: date, first: date) -> date:
    """Move the start by whole periods to shortly before `first`; a counted rule counts from its start."""
    interval, often = int(parts.get("INTERVAL", "1")), parts.get("FREQ")
    if "COUNT" in parts:
        return starts_on
    if often in ("DAILY", "WEEKLY"):
        period = interval * (7 if often == "WEEKLY" else 1)
        return starts_on + timedelta(days=max(0, (first - starts_on).days // period - 1) * period)
    is_named = bool(_DAYS & parts.keys())
    if not is_named and starts_on.day > 28:
        return starts_on
    step = interval * (12 if often == "YEARLY" else 1)
    months = (first.year - starts_on.year) * 12 + first.month - starts_on.month
    moved = starts_on.month - 1 + max(0, months // step - 1) * step
    if moved == starts_on.month - 1:
        return starts_on
    return date(starts_on.year + moved // 12, moved % 12 + 1, 1 if is_named else starts_on.day)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
