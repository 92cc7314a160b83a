"""What keeps happening: causes, months, how soon they were told, and whether the fixes hold (K2 to K5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.effectiveness import FixRecord


@dataclass(frozen=True)
class CauseCount:
    """How many incidents a cause had a part in. An incident may have several causes."""

    code: str
    title: str
    """Her own words where the code is "other" and all of them say the same, else ""."""
    count: int
    running: int
    """Incidents that this cause or one above it had a part in: the running share's upper number."""
    levels: tuple[int, int, int, int]
    """Of `count`, how many at each level, 1 to 4; those without a level are in none."""


@dataclass(frozen=True)
class MonthCount:
    """A month on her wall clock: what reached somebody, and what was caught first."""

    month: date
    """Its first day."""
    reached: int
    caught: int


@dataclass(frozen=True)
class Point:
    """How long it took once."""

    at: datetime
    minutes: int
    incident_id: str


@dataclass(frozen=True)
class MonthMedian:
    """The middle of a month's spans."""

    month: date
    minutes: int
    count: int


@dataclass(frozen=True)
class Spans:
    """How long it took from one of the five times to the next."""

    points: tuple[Point, ...] = ()
    """The newest few hundred, oldest first."""
    medians: tuple[MonthMedian, ...] = ()
    """Months without a span are left out."""
    median: int | None = None
    count: int = 0
    left_out: int = 0
    """Where the client knew first: there is no span to be measured."""


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int = 0
    of: int = 0


@dataclass(frozen=True)
class Patterns:
    """Everything the Patterns place shows of a span of time; practice and what was deleted aside."""

    since: datetime | None
    """None for all there is."""
    until: datetime
    incidents: int
    near_misses: int
    causes: tuple[CauseCount, ...]
    """The most frequent first; incidents only."""
    with_cause: int
    """Incidents that name a cause: what the shares of causes are of."""
    months: tuple[MonthCount, ...]
    """Every month of the span from its first entry on, those without any too."""
    told: Spans
    """Noticed to told."""
    fixed: Spans
    """Told to put right."""
    verified: Spans
    """Put right to seen to be right."""
    found_first: Share
    """Incidents that she found before the client did, of those where it is known."""
    fixes: tuple[FixRecord, ...]


def patterns(
    desk: Desk,
    since: datetime | None,
    *,
    client_id: str | None = None,
    work_id: str | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Patterns | None:
    """Give the patterns from `since` to now; None when `stopped` said that nobody waits any more.

    `desk` may be one of a worker's own connection: nothing is written.
    """
    raise NotImplementedError


def months_back(desk: Desk, months: int) -> datetime:
    """Give the first moment, on her wall clock, of the month so many months ago, this one counted."""
    raise NotImplementedError
