"""Days and times as people write them: "Tue 17 Nov", "17.11.", "1 to 31 October", "9 am", "17:30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from mistakejournal.domain.records import dataclass

LOOKED_AT = 2000

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 3

_MONTH = rf"(?ai:{'|'.join(name[:_SHORTEST] for name in _MONTHS)})[A-Za-z]{{0,6}}"
_NTH = r"(?:st|nd|rd|th)?\.?"
_DATES = (
    r"(?P<iso>(?<![0-9])(?P<y1>[0-9]{4})-(?P<m1>[0-9]{2})-(?P<d1>[0-9]{2})(?![0-9]))"
    rf"|(?<![0-9.,:])(?P<d2>[0-9]{{1,2}}){_NTH}\s*(?:of\s+)?(?P<m2>{_MONTH})\b\.?(?:,?\s+(?P<y2>[0-9]{{4}})\b)?"
    rf"|\b(?P<m3>{_MONTH})\.?\s+(?P<d3>[0-9]{{1,2}}){_NTH}(?![0-9:])(?:,?\s+(?P<y3>[0-9]{{4}})\b)?"
    r"|(?<![0-9.,:/])(?P<a>[0-9]{1,2})(?P<sign>[./])(?P<b>[0-9]{1,2})(?:(?P=sign)(?P<y4>[0-9]{4}|[0-9]{2}(?![0-9]))?)?(?![0-9:])"
)
_BEFORE_RANGE = (
    rf"(?<![0-9.,:/])([0-9]{{1,2}}){_NTH}\s*(?:to|until|till|-|–|—)\s*(?:[A-Za-z]{{3,9}}\.?,?\s*)?$"
)
_WORD = r"[A-Za-z]{3,9}+"
_BESIDE = r"[\s,.()]{0,12}(?:the\s)?"
_BEFORE_DIGITS, _AFTER_DIGITS = 16, 24
"""Characters of a date on both sides of its digits: "September the ", "th of September, "."""
_REACH = 48
"""Characters around a date in which its weekday, or the start of its range, stands."""
_TIME = (
    r"(?<![0-9:.,/])(?:"
    r"(?P<h1>[01]?[0-9]|2[0-4]):(?P<m1>[0-5][0-9])(?:\s*(?P<half1>[ap])\.?m\b)?"
    r"|(?P<h2>[01]?[0-9])(?:\.(?P<m2>[0-5][0-9]))?\s*(?P<half2>[ap])\.?m\b"
    r"|(?P<h3>[01]?[0-9]|2[0-4])(?:\s*o[’']clock\b|\s?h\b)"
    r")(?![0-9:])|\b(?P<word>noon|midday|midnight)\b"
)


@dataclass(frozen=True)
class WrittenDay:
    """A day as it was written. `year` is None where none stands there."""

    day: int
    month: int
    year: int | None = None

    def is_same(self, other: WrittenDay) -> bool:
        """Tell whether both can be the same day; a missing year fits any."""
        years = {self.year, other.year} - {None}
        return (self.day, self.month) == (other.day, other.month) and len(years) < 2

    def nearest(self, today: date) -> date:
        """Give the day in the year that stands there, else in the year that brings it nearest to today."""
        years = [self.year] if self.year else range(max(today.year - 4, 1), min(today.year + 5, 9999))
        days = [found for year in years if year is not None and (found := self._in(year))]
        return min(days, key=lambda one: abs(one - today))

    def _in(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True)
class Written:
    """One date in a text: the ways it can be read ("3/4" has two), and the weekday that stands beside it."""

    readings: tuple[WrittenDay, ...]
    weekday: int | None = None

    def is_same(self, other: Written) -> bool:
        """Tell whether both can mean the same day."""
        return any(mine.is_same(theirs) for mine in self.readings for theirs in other.readings)


@dataclass(frozen=True)
class PlacedDay:
    """A date and where it stands in its text, without and with the weekday beside it."""

    written: Written
    start: int
    end: int
    from_weekday: int
    to_weekday: int
    """The same as `start` and `end` where no weekday stands beside it."""
    opens_range: bool = False


def written_days(text: str) -> list[Written]:
    """Give the dates in a text, in order; of a range ("1 to 31 October") both ends."""
    return [found.written for found in placed_days(text[:LOOKED_AT])]


def placed_days(text: str) -> Iterator[PlacedDay]:
    """Give the dates in a text of any length, in order, with their places; time grows as the text does."""
    for found, readings in _found(text):
        yield from _with_range(text, found, readings)


def weekdays(text: str) -> list[int]:
    """Give the weekdays in a text, in order; Monday is 0."""
    named = (_weekday(word) for word in re.findall(_WORD, text[:LOOKED_AT]))
    return [number for number in named if number is not None]


def times(text: str) -> list[int]:
    """Give the times of day in a text, in minutes since midnight, in order."""
    return [_minutes(found) for found in re.finditer(_TIME, text[:LOOKED_AT], re.IGNORECASE)]


def wrong_weekday(text: str, today: date) -> date | None:
    """Give the first date whose weekday beside it belongs to another day; None where all agree.

    Where no year is written it is the nearest one; a date that can be read in two ways agrees with either.
    """
    for written in written_days(text):
        days = [reading.nearest(today) for reading in written.readings]
        if written.weekday is not None and all(day.weekday() != written.weekday for day in days):
            return days[0]
    return None


def _found(text: str) -> Iterator[tuple[re.Match[str], tuple[WrittenDay, ...]]]:
    at, pattern = 0, re.compile(_DATES)
    for low, high in _near_digits(text):
        at = max(at, low)
        while (found := pattern.search(text, at, high)) is not None:
            readings = tuple(_readings(found))
            if readings:
                yield found, readings
            # What is no date after all ("12 people 3 May") may hide one that begins inside it.
            at = found.end() if readings else found.start() + 1


def _near_digits(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches with digits in them: no date is without, and most of a letter is."""
    low = high = -1
    for found in re.finditer("[0-9]+", text):
        if found.start() - _BEFORE_DIGITS > high:
            if high >= 0:
                yield low, high
            low = max(found.start() - _BEFORE_DIGITS, 0)
        high = min(found.end() + _AFTER_DIGITS, len(text))
    if high >= 0:
        yield low, high


def _with_range(text: str, found: re.Match[str], readings: tuple[WrittenDay, ...]) -> Iterator[PlacedDay]:
    start, end = found.span()
    if text[end - 1] == "." and text[end - 2].isalpha():
        end -= 1  # the full stop of the sentence
    first = re.compile(_BEFORE_RANGE).search(text, max(start - _REACH, 0), start)
    if first is not None:
        days = (WrittenDay(int(first[1]), one.month, one.year) for one in readings)
        earlier = tuple(day for day in days if _is_day(day))
        if earlier:
            at = first.start()
            yield _placed(text, earlier, (at, start), opens_range=True)
    yield _placed(text, readings, (start, end))


def _placed(
    text: str, readings: tuple[WrittenDay, ...], place: tuple[int, int], *, opens_range: bool = False
) -> PlacedDay:
    start, end = place
    beside = _weekday_before(text, start)
    if beside is None and not opens_range:
        beside = _weekday_after(text, end)
    number, low, high = beside or (None, start, end)
    return PlacedDay(Written(readings, number), start, end, min(low, start), max(high, end), opens_range)


def _readings(found: re.Match[str]) -> list[WrittenDay]:
    parts = found.groupdict()
    pairs: list[tuple[str | int | None, str | int | None]] = []
    year = parts["y1"] or parts["y2"] or parts["y3"] or parts["y4"]
    if parts["iso"]:
        pairs = [(parts["d1"], parts["m1"])]
    elif parts["m2"] or parts["m3"]:
        pairs = [(parts["d2"] or parts["d3"], _month(parts["m2"] or parts["m3"] or ""))]
    else:
        pairs = [(parts["a"], parts["b"])]
        if parts["sign"] == "/":
            pairs.append((parts["b"], parts["a"]))
    whole = (int(year) + (2000 if len(year) == 2 else 0)) or None if year else None
    days = (WrittenDay(int(day or 0), int(month or 0), whole) for day, month in dict.fromkeys(pairs))
    return [day for day in days if _is_day(day)]


def _is_day(day: WrittenDay) -> bool:
    try:
        date(day.year or 2000, day.month, day.day)  # 2000 has a 29 February
    except ValueError:
        return False
    return True


def _weekday_before(text: str, place: int) -> tuple[int, int, int] | None:
    found = re.compile(rf"({_WORD}){_BESIDE}$").search(text, max(place - _REACH, 0), place)
    return _weekday_at(found)


def _weekday_after(text: str, place: int) -> tuple[int, int, int] | None:
    return _weekday_at(re.compile(rf"{_BESIDE}({_WORD})").match(text, place, place + _REACH))


def _weekday_at(found: re.Match[str] | None) -> tuple[int, int, int] | None:
    number = _weekday(found[1]) if found is not None else None
    return None if found is None or number is None else (number, *found.span(1))


def _month(word: str) -> int | None:
    return _place(word, _MONTHS)


def _weekday(word: str) -> int | None:
    number = _place(word, _WEEKDAYS)
    return None if number is None else number - 1


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """Give which name, counted from 1, a word is or shortens."""
    low = word.casefold()
    if len(low) < _SHORTEST:
        return None
    if low == "weds":
        low = "wed"
    return next((number for number, name in enumerate(names, start=1) if name.startswith(low)), None)


def _minutes(found: re.Match[str]) -> int:
    if found["word"]:
        return 0 if found["word"].casefold() == "midnight" else 12 * 60
    hour = int(found["h1"] or found["h2"] or found["h3"])
    half = (found["half1"] or found["half2"] or "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour % 24) * 60 + int(found["m1"] or found["m2"] or 0)
