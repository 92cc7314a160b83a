"""A weekday beside a date of another weekday (I7): “Tuesday, 2 December” is a Wednesday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from mistakejournal.domain.daytext import PlacedDay, placed_days, weekdays
from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.passage import MOST, own_days

_NEAR = 120
"""Days from the sending within which a date without its year can hardly be of another year."""
_BEFORE = 40
_GAP = re.compile(r"(?:[A-Za-z]{3,5}\.|[A-Za-z]+),?[ \t\xa0]?\n?[ \t\xa0]?\(?(?:the\s)?")
"""What may stand from the weekday to its date; more than that belongs to two sentences."""
_CHAINED = re.compile(r"(?:\band\b|\bor\b|\bto\b|\bthrough\b|\bthru\b|[&/,–—-])\s*$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)[0-9]{2}\b")
_FORMERLY = re.compile(
    r"\b(?:last year|years? ago|back in|founded|established|born|died|anniversary|history)\b", re.I
)


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give each weekday that its date doesn't have, in the issue's own words and in its subject."""
    today = issue.sent.date() if issue.sent is not None else against.today
    for found, day, strength in _wrong(issue.subject, tuple(placed_days(issue.subject[:MOST])), today):
        excerpt = issue.subject[found.from_weekday : found.to_weekday]
        yield Finding("weekday", "wrong", strength, Part.SUBJECT, {"day": day.isoformat()}, excerpt)
    for block, days in own_days(issue):
        for found, day, strength in _wrong(issue.text[block.start : block.end], days, today):
            start, end = block.start + found.from_weekday, block.start + found.to_weekday
            yield Finding(
                "weekday",
                "wrong",
                strength,
                Part.TEXT,
                {"day": day.isoformat()},
                issue.text[start:end],
                start,
                end,
            )


def _wrong(text: str, days: Sequence[PlacedDay], today: date) -> Iterator[tuple[PlacedDay, date, Strength]]:
    for number, found in enumerate(days):
        following = days[number + 1] if number + 1 < len(days) else None
        if found.written.weekday is None or (following and found.to_weekday > following.from_weekday):
            continue  # "5 December, Saturday 6 December": the weekday is the next date's
        nearest = [one.nearest(today) for one in found.written.readings]
        if any(day.weekday() == found.written.weekday for day in nearest) or not _is_beside(text, found):
            continue
        strength = _strength(text, found, nearest[0], today)
        if strength is not None:
            yield found, nearest[0], strength


def _is_beside(text: str, found: PlacedDay) -> bool:
    if found.from_weekday == found.start:
        return "(" in text[found.end : found.to_weekday]
    return _GAP.fullmatch(text, found.from_weekday, found.start) is not None


def _strength(text: str, found: PlacedDay, day: date, today: date) -> Strength | None:
    """Tell how sure it is that the weekday is a slip; None where it most likely is none."""
    (first, *others), weekday = found.written.readings, found.written.weekday
    if first.year is None and abs(day - today).days > _NEAR:
        near = (_in_year(day, today.year + shift) for shift in (-1, 0, 1))
        if any(one is not None and one.weekday() == weekday for one in near):
            return None
        return Strength.HINT
    before = text[max(found.from_weekday - _BEFORE, 0) : found.from_weekday]
    if _CHAINED.search(before) and weekdays(before):
        # "Saturday and Sunday, 5 and 6 December": one of them is this day's.
        return None if day.weekday() in weekdays(before) else Strength.HINT
    around = text[max(found.start - 200, 0) : found.end + 200]
    elsewhen = first.year is None and any(abs(int(year) - today.year) > 1 for year in _YEAR.findall(around))
    written = text[found.start : found.end]
    is_plain = written[:4].isdigit() or re.search("[A-Za-z]{3}", written) is not None
    named = text[found.from_weekday : found.from_weekday + 1].isupper() or found.from_weekday == found.start
    far = first.year is not None and abs(first.year - today.year) > 1
    doubtful = others or elsewhen or far or not is_plain or not named or _FORMERLY.search(around)
    return Strength.HINT if doubtful else Strength.STRONG


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None
