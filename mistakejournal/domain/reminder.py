"""What is said at which moment, once (J5): a notice before a promise, a notice of the rest, one digest a day.

What was said is kept with the row, so that no restart, no sleep and no jump of the clock says it again. What
could not be said in its time is said at the first chance: by itself on its day, later in the next digest.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from mistakejournal.domain.quiethours import QuietHours, is_quiet, quiet_ends
from mistakejournal.domain.records import dataclass

BEFORE = timedelta(minutes=15)
"""A promise is said so long before its time."""
BUSY = timedelta(minutes=10)
"""While the last tick is not longer ago than this, a checklist runs and nothing pops up."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Timed:
    """An open promise or follow-up with the moment it is due (aware, UTC) and the day on her wall."""

    id: str
    is_promise: bool
    incident_id: str
    due: datetime
    day: date
    reminded_at: datetime | None = None

    @property
    def says_from(self) -> datetime:
        """Give the moment from which on it is said."""
        return self.due - BEFORE if self.is_promise else self.due


@dataclass(frozen=True)
class Moment:
    """What holds now. `wall` is the same moment as `now`, on her wall."""

    now: datetime
    wall: datetime
    quiet: QuietHours
    reminds: bool = True
    """Whether she wants to hear of times here at all."""
    ticked_at: datetime | None = None
    """The last tick of an open run."""
    digest_on: date | None = None
    """The day of the last digest."""
    heard_of: frozenset[str] = frozenset()
    """The incidents she was told of today."""

    @property
    def is_busy(self) -> bool:
        """Tell whether a checklist runs; a clock that was set back makes none run for hours."""
        return self.ticked_at is not None and abs(self.now - self.ticked_at) < BUSY

    @property
    def is_held(self) -> bool:
        """Tell whether all that can wait waits."""
        return self.is_busy or is_quiet(self.wall, self.quiet)

    @property
    def wants_digest(self) -> bool:
        """Tell whether today had no digest; a clock that was a day or less ahead had today's."""
        today = self.wall.date()
        return self.digest_on is None or not today <= self.digest_on <= today + _DAY


@dataclass(frozen=True)
class Saying:
    """What is to be said now, and when to look again (None: nothing is to come)."""

    notices: tuple[Timed, ...] = ()
    """Each in a notice of its own or all in one."""
    digest: bool = False
    folded: tuple[Timed, ...] = ()
    """What is late and said with the digest."""
    next_at: datetime | None = None
    is_near: bool = False
    """Something has a time within a day: whoever waits looks often, because laptops sleep."""


def what_to_say(timed: Sequence[Timed], at: Moment) -> Saying:
    """Decide what is said at a moment."""
    waiting = [one for one in timed if one.reminded_at is None] if at.reminds else []
    ripe = [one for one in waiting if one.says_from <= at.now]
    digest = at.wants_digest and not at.is_held
    folded = tuple(one for one in ripe if one.is_promise and digest and one.due <= at.now)
    promises = [one for one in ripe if one.is_promise and one not in folded and _is_in_time(one, at)]
    heard = at.heard_of | {one.incident_id for one in promises}
    others: list[Timed] = []
    for one in ripe:
        if not one.is_promise and not at.is_held and one.day == at.wall.date():
            if one.incident_id not in heard:
                others.append(one)
            heard |= {one.incident_id}
    is_near = any(at.now < one.says_from < at.now + _DAY for one in waiting)
    return Saying((*promises, *others), digest, folded, _next(waiting, at), is_near)


def _is_in_time(one: Timed, at: Moment) -> bool:
    """Tell whether a promise is said by itself: on its day, or within an hour; later is for the digest."""
    return one.day >= at.wall.date() or at.now - one.due < timedelta(hours=1)


def _next(waiting: Sequence[Timed], at: Moment) -> datetime | None:
    moments = [one.says_from for one in waiting if one.says_from > at.now]
    if at.is_held and (at.wants_digest or any(one.says_from <= at.now for one in waiting)):
        free = at.now + BUSY if at.is_busy else at.now + (quiet_ends(at.wall, at.quiet) - at.wall)
        moments.append(max(free, at.now + timedelta(minutes=1)))
    return min(moments, default=None)
