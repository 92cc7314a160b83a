"""Hours in which nothing is said that can wait (J5): evenings, nights and weekends, as she sets them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from mistakejournal.domain.records import dataclass

_SATURDAY = 5


@dataclass(frozen=True)
class QuietHours:
    """From `begins` until `ends` on the wall, over midnight where it is later; the same time twice: never."""

    begins: time
    ends: time
    weekends: bool = True


def is_quiet(wall: datetime, quiet: QuietHours) -> bool:
    """Tell whether a moment on her wall is a quiet one; the first minute is in, the last one out."""
    if quiet.weekends and wall.weekday() >= _SATURDAY:
        return True
    now, begins, ends = wall.time(), quiet.begins, quiet.ends
    if begins <= ends:
        return begins <= now < ends
    return now >= begins or now < ends


def quiet_ends(wall: datetime, quiet: QuietHours) -> datetime:
    """Give the next moment on this wall that is not quiet; this one, if it is none."""
    day, found = wall.date(), wall
    while is_quiet(found, quiet):
        at_end = datetime.combine(day, quiet.ends, wall.tzinfo)
        found = at_end if at_end > found else _midnight(day + timedelta(days=1), wall)
        day = found.date()
    return found


def _midnight(day: date, wall: datetime) -> datetime:
    return datetime.combine(day, time(), wall.tzinfo)
