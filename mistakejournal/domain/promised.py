"""The day and the time that a promise names, read from its words (J2)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from mistakejournal.domain.records import dataclass

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTS = {word: number for number, word in enumerate(_HOURS, start=1)} | {"the": 1, "an": 1, "a": 1}
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*"

_HALF_DAY = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")
_BARE = re.compile(
    r"\b(?:at|by|before|until)\s+(\d{1,2})\b"
    rf"(?!\s*(?:[./:]\d|%|st|nd|rd|th|minutes?|hours?|days?|\.?\s*(?:{'|'.join(_MONTHS)})))",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    rf"\b(?:at|by|before|until)\s+(half\s+past\s+)?({'|'.join(_HOURS)})\b"
    r"(?!\s+(?:of|minutes?|hours?|days?|weeks?|people|ways?))",
    re.IGNORECASE,
)
_NAMED = {"noon": "12:00", "midday": "12:00", "lunch": "12:00", "end of the day": "17:00"}
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_DATE = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?{_MONTH}\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*[:.]\d)", re.IGNORECASE)
_WITHIN = re.compile(
    rf"\b(?:within|in)\s+(?:(\d{{1,2}})|({'|'.join(_COUNTS)}))\s*(minute|hour|day|week)s?\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Due:
    """A day, and a time on the wall ("HH:MM"; "" where only a day is named)."""

    on: date | None
    time: str = ""


def due_of(words: str, now: datetime) -> Due:
    """Read the day and time out of a promise made at `now` (aware, on her wall).

    Words that name no day mean today, or tomorrow where the time is past; words that name neither give
    no day.
    """
    within = _within(words, now)
    if within is not None:
        return within
    time, day = _time(words), _day(words, now.date())
    if day is None and time:
        past = time < now.strftime("%H:%M")
        day = now.date() + timedelta(days=1 if past else 0)
    return Due(day, time)


def _within(words: str, now: datetime) -> Due | None:
    found = _WITHIN.search(words)
    if found is None:
        return None
    count = int(found[1]) if found[1] else _COUNTS[found[2].lower()]
    unit = found[3].lower()
    if unit in ("day", "week"):
        return Due(now.date() + timedelta(days=count * (7 if unit == "week" else 1)))
    # Through UTC: an hour is an hour, also in the night in which the clock is put on.
    span = timedelta(hours=count) if unit == "hour" else timedelta(minutes=count)
    moment = (now.astimezone(UTC) + span).astimezone(now.tzinfo)
    return Due(moment.date(), moment.strftime("%H:%M"))


def _time(words: str) -> str:
    if found := _HALF_DAY.search(words):
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        return f"{hour:02}:{int(found[2] or 0):02}" if int(found[2] or 0) < 60 else ""
    if found := _CLOCK.search(words):
        return f"{int(found[1]):02}:{found[2]}"
    for name, time in _NAMED.items():
        if re.search(rf"\b{name}\b", words, re.IGNORECASE):
            return time
    if found := _BARE.search(words):
        return _bare_hour(int(found[1]))
    if found := _SPOKEN.search(words):
        spoken = _bare_hour(_COUNTS[found[2].lower()])
        return f"{spoken[:2]}:30" if found[1] else spoken
    return ""


def _bare_hour(hour: int) -> str:
    """Read "by 2" as 2 o'clock within a working day: 14:00 rather than the night."""
    if hour > 23:
        return ""
    return f"{hour + 12 if hour < 7 else hour:02}:00" if hour else "00:00"


def _day(words: str, today: date) -> date | None:
    if re.search(r"\btomorrow\b", words, re.IGNORECASE):
        return today + timedelta(days=1)
    if re.search(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", words, re.IGNORECASE):
        return today
    if found := _DATE.search(words):
        return _nearest(int(found[1]), _MONTHS.index(found[2].lower()) + 1, today)
    if found := _MONTH_FIRST.search(words):
        return _nearest(int(found[2]), _MONTHS.index(found[1].lower()) + 1, today)
    if found := _WEEKDAY.search(words):
        ahead = (_WEEKDAYS.index(found[1].lower()) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    return None


def _nearest(day: int, month: int, today: date) -> date | None:
    """Give the next such day from today on; None for a day the month does not have."""
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def without_times(words: str) -> str:
    """Give the words without the days and times in them: what is promised, whenever it is due."""
    named = re.compile(
        rf"\b(?:{'|'.join(_NAMED)}|today|tonight|tomorrow|this (?:morning|afternoon|evening))\b",
        re.IGNORECASE,
    )
    for pattern in (_WITHIN, _HALF_DAY, _CLOCK, _DATE, _MONTH_FIRST, _WEEKDAY, _SPOKEN, _BARE, named):
        words = pattern.sub(" ", words)
    return " ".join(words.split())
