"""The moment a day and a wall clock time mean, where the clock hangs (H1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time

from mistakejournal.domain.timing import is_zone
from mistakejournal.errors import JournalError

_TIME = r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?\s*(am|pm)?"


def read_time(text: str) -> str:
    """Read a time as people type it ("9", "9:30", "2.15 pm") and give "09:30"; "" stays "".

    Raises JournalError("bad_time").
    """
    if not text.strip():
        return ""
    found = re.fullmatch(_TIME, text.strip(), re.IGNORECASE)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    half = found[3].lower() if found and found[3] else ""
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else 99
    if hour > 23 or minute > 59:
        raise JournalError("bad_time", text=text.strip())
    return f"{hour:02}:{minute:02}"


def due_here(
    day: date, at_time: str, zone: str, own_zone: str, here: Callable[[datetime], datetime]
) -> tuple[date, str]:
    """Give day and time ("HH:MM", or "" for any time) on her own wall for a due time in `zone`.

    `here` gives a moment on her wall. A time that a clock change leaves out is as much later as the clock was
    put on; one that comes twice is the first of both. A zone that this computer doesn't know
    (any more) is hers.
    """
    if not at_time or zone in ("", own_zone) or not is_zone(zone):
        return day, at_time
    from zoneinfo import ZoneInfo  # most work is due where she is

    local = here(datetime.combine(day, time.fromisoformat(at_time), ZoneInfo(zone)))
    return local.date(), local.strftime("%H:%M")
