"""Where the time comes from: handed to everything that needs it, so that tests stand still or jump."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Gives the moment and the place on the wall."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        ...

    def local(self, moment: datetime | None = None) -> datetime:
        """Give a moment (now when none is named) on the user's own wall clock."""
        ...

    def zone_name(self) -> str:
        """Give the user's IANA zone, such as "Europe/Berlin"; "UTC" when the system doesn't tell."""
        ...


class RealClock:
    """The laptop's own clock and zone."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        return datetime.now(UTC)

    def local(self, moment: datetime | None = None) -> datetime:
        """Give a moment on the laptop's wall clock; asked anew each time, because laptops travel."""
        return (moment or self.now()).astimezone()

    def zone_name(self) -> str:
        """Give the IANA zone from TZ or /etc/localtime; "UTC" when neither tells."""
        named = os.environ.get("TZ", "")
        if "/" in named and not named.startswith((":", "/")):
            return named
        target = os.path.realpath("/etc/localtime")
        _, found, name = target.partition("zoneinfo/")
        return name if found else "UTC"


class StandingClock:
    """A clock that stands still until it is moved: for tests, the walk-through and the sample journal."""

    def __init__(self, start: datetime, zone: tzinfo, name: str) -> None:
        """Stand at `start` (aware) in `zone`, whose IANA name is `name`."""
        self._moment = start.astimezone(UTC)
        self._zone = zone
        self._name = name

    def now(self) -> datetime:
        """Give the moment it stands at, in UTC."""
        return self._moment

    def local(self, moment: datetime | None = None) -> datetime:
        """Give a moment on this clock's wall."""
        return (moment or self._moment).astimezone(self._zone)

    def zone_name(self) -> str:
        """Give the IANA name it was made with."""
        return self._name

    def advance(self, **span: float) -> None:
        """Move on by a span, named as for timedelta: `advance(minutes=14)`."""
        self._moment += timedelta(**span)

    def set(self, moment: datetime) -> None:
        """Jump to a moment (aware), back or forth."""
        self._moment = moment.astimezone(UTC)


def day_begins(clock: Clock, day: date) -> datetime:
    """Give the first moment of a day on her wall clock; the offset of that day counts, not that of now."""
    found = datetime(day.year, day.month, day.day, tzinfo=UTC)
    for _ in range(2):  # the offset is that of a moment near by, then that of the very moment
        offset = clock.local(found).utcoffset() or timedelta()
        found = datetime(day.year, day.month, day.day, tzinfo=timezone(offset)).astimezone(UTC)
    return found
