"""When to tell the client, and how firmly to say so. The hours by level are this product's own defaults."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from mistakejournal.domain.records import dataclass

NIGHT_FROM = time(20, 0)
CALL_FROM = time(8, 30)

_SOON = timedelta(hours=1)
_AT_ONCE = timedelta(minutes=30)
_FEW_HOURS = timedelta(hours=4)

_BEFORE = {None: "within_hour", 1: "same_day", 2: "few_hours", 3: "this_hour", 4: "right_away"}
"""What is said until the first word is due; while the level is not known, the hour is soon enough."""


@dataclass(frozen=True)
class Hours:
    """Her working hours and days (Monday is 0) in her zone. An end before the start is the next morning.

    No days at all means that none was chosen: every day counts then.
    """

    start: time = time(9, 0)
    end: time = time(17, 0)
    days: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    zone: str = "UTC"


@dataclass(frozen=True)
class Calm:
    """What the clock beside the pages says: a code, and the times its sentence may name.

    ``at``: when it was noticed or told. ``clock``: the time now where the client is. ``by``: when the first
    word is due, or the client's morning. A time that the sentence must not name is None.
    """

    code: str
    at: datetime | None = None
    clock: datetime | None = None
    by: datetime | None = None


def calm(
    level: int | None,
    noticed_at: datetime | None,
    now: datetime,
    *,
    client_zone: str | None,
    hours: Hours,
    told_at: datetime | None = None,
    noticed_by: str = "me",
) -> Calm:
    """Say what the clock says: calm at first, firmer by level, never a delay.

    Once told, or when the client told her, it names the time only. At night for the client (20:00 to 8:30
    there) a note is enough and a call waits for the morning. All times are aware; ``clock`` and the client's
    morning come back in the client's zone (an unknown one counts as hers, and no clock of theirs is named),
    the others in hers. Where it is not said when she found it, no time is named and none is due.
    """
    zone = client_zone if client_zone and is_zone(client_zone) else hours.zone
    if told_at is not None:
        return Calm("told", at=_local(told_at, hours.zone))
    at = _local(noticed_at, hours.zone) if noticed_at else None
    if noticed_by == "client":
        return Calm("client_knows", at=at)
    if is_night(now, zone):
        code = "note_now_call_at" if level is not None and level >= 3 else "note_before_morning"
        clock = _local(now, zone) if zone == client_zone else None
        return Calm(code, at=at, clock=clock, by=_next_morning(now, zone))
    if noticed_at is None:
        return Calm("tell_next")
    by = first_word_by(level, noticed_at, hours)
    if now.astimezone(UTC) <= by.astimezone(UTC):
        return Calm(_BEFORE[level], at=at, by=by)
    return Calm("good_moment" if level in (1, 2) else "tell_next", at=at)


def first_word_by(level: int | None, noticed_at: datetime, hours: Hours) -> datetime:
    """Give when the client should have had a first word, in her zone.

    Level 1: by the end of that working day (found outside hours: of the next). Level 2: within four working
    hours. Level 3, or not known yet: within the hour. Level 4: within thirty minutes.
    """
    if level == 1:
        _, end = next(_windows(noticed_at, hours))
        return end
    if level == 2:
        return add_working_time(noticed_at, _FEW_HOURS, hours)
    return _local(noticed_at.astimezone(UTC) + (_AT_ONCE if level == 4 else _SOON), hours.zone)


def is_zone(name: str) -> bool:
    """Say whether a name is one of the time zones this computer knows, such as "Europe/Berlin"."""
    try:
        _zone(name)
    except (KeyError, ValueError, OSError):  # an unknown zone is a KeyError
        return False
    return True


def is_night(moment: datetime, zone: str) -> bool:
    """Say whether it is between 20:00 and 8:30 there: too late or too early for a call."""
    clock = _local(moment, zone).time()
    return clock >= NIGHT_FROM or clock < CALL_FROM


def add_working_time(start: datetime, span: timedelta, hours: Hours) -> datetime:
    """Give the moment at which a span of her working time has passed since the start, in her zone."""
    left = span
    windows = _windows(start, hours)
    while True:
        opens, closes = (moment.astimezone(UTC) for moment in next(windows))
        begin = max(start.astimezone(UTC), opens)
        if left <= closes - begin:
            return _local(begin + left, hours.zone)
        left -= closes - begin


def add_working_days(start: datetime, days: int, hours: Hours) -> datetime:
    """Give the same time of day a number of her working days later, in her zone.

    A wall clock time that a change to summer time leaves out becomes the same time after the change.
    """
    local = _local(start, hours.zone)
    day, left = local.date(), days
    while left > 0:
        day += timedelta(days=1)
        left -= _works(day, hours)
    return _at(day, local.time(), hours.zone)


def _windows(moment: datetime, hours: Hours) -> Iterator[tuple[datetime, datetime]]:
    """Give the stretches of working time that end after a moment, in order, without end."""
    since = moment.astimezone(UTC)
    day = _local(moment, hours.zone).date() - timedelta(days=1)
    while True:
        if _works(day, hours):
            last = day if hours.end > hours.start else day + timedelta(days=1)
            start, end = _at(day, hours.start, hours.zone), _at(last, hours.end, hours.zone)
            if end.astimezone(UTC) > since:
                yield start, end
        day += timedelta(days=1)


def _works(day: date, hours: Hours) -> bool:
    return not hours.days or day.weekday() in hours.days


def _next_morning(moment: datetime, zone: str) -> datetime:
    local = _local(moment, zone)
    day = local.date() if local.time() < CALL_FROM else local.date() + timedelta(days=1)
    return _at(day, CALL_FROM, zone)


def _at(day: date, clock: time, zone: str) -> datetime:
    """Join day and wall clock; going through UTC moves a time that does not exist to one that does."""
    return _local(datetime.combine(day, clock, _zone(zone)).astimezone(UTC), zone)


def _local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(_zone(zone))


def _zone(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo  # a start that shows no clock need not pay for it

    return ZoneInfo(name)
