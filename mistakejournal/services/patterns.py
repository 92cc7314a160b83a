"""What keeps happening: causes, months, how soon they were told, and whether the fixes hold (K2 to K5)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import accumulate

from mistakejournal.domain.cause import CODES
from mistakejournal.domain.month import first_day, month_after
from mistakejournal.domain.records import dataclass
from mistakejournal.services.clock import Clock, day_begins
from mistakejournal.services.desk import Desk
from mistakejournal.services.effectiveness import FixRecord, fix_records
from mistakejournal.services.journals import desk_beside
from mistakejournal.store import patterns as store
from mistakejournal.store.journal import Journal
from mistakejournal.store.patterns import Month, Scope, SpanPoint

POINTS = 300
"""So many of the newest spans stand one by one; the months' medians are of all."""
_PLACE_OF = {code: place for place, code in enumerate(CODES)}


@dataclass(frozen=True)
class CauseCount:
    """How many incidents a cause is behind. An incident may have several causes."""

    code: str
    count: int
    running: int
    """`count` with those of all causes above it; the last one is what the running share is of."""


@dataclass(frozen=True)
class MonthCount:
    """A month on her wall clock: what reached somebody, and what was caught first."""

    month: date
    """Its first day."""
    starts_at: datetime
    ends_at: datetime
    """The first moment after it."""
    reached: int
    caught: int


@dataclass(frozen=True)
class MonthMedian:
    """The middle of a month's spans."""

    month: date
    minutes: int
    count: int


@dataclass(frozen=True)
class Spans:
    """How long it took from one of the five times to the next."""

    points: tuple[SpanPoint, ...] = ()
    """The newest few hundred, oldest first."""
    medians: tuple[MonthMedian, ...] = ()
    """Months without a span are left out."""
    median: int | None = None
    """In minutes."""
    count: int = 0
    left_out: int = 0
    """What no span can be told of: the later thing came first; for telling, the client knew first."""


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
    """The newest first, whatever the span: a fix is judged by its whole life."""

    @property
    def entries(self) -> int:
        """Give how many entries there are, caught ones too."""
        return self.incidents + self.near_misses


def patterns(
    desk: Desk,
    since: datetime | None,
    *,
    client_id: str | None = None,
    work_id: str | None = None,
    fixes: Sequence[FixRecord] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Patterns | None:
    """Give the patterns from `since` to now; None when `stopped` said that nobody waits any more.

    `fixes` are those of the same client and work where they are known already: they are the same at any span.
    """
    journal, scope = desk.journal, Scope(since, None, client_id, work_id)
    counted: list[tuple[MonthCount, Month]] = []
    for month in _months(desk, scope):
        if stopped():
            return None
        counted.append(month)
    incidents = sum(one.incidents for _, one in counted)
    causes = () if stopped() else _causes(journal, scope, incidents)
    if fixes is None and not stopped():
        fixes = fix_records(desk, client_id=client_id, work_id=work_id)
    spans = {name: _spans(journal, scope, name, counted) for name in store.MINUTES if not stopped()}
    if stopped():
        return None
    return Patterns(
        since=since,
        until=desk.clock.now(),
        incidents=incidents,
        near_misses=sum(one.near_misses for _, one in counted),
        causes=causes,
        months=tuple(month for month, _ in counted),
        **spans,
        found_first=Share(
            sum(one.found_first for _, one in counted), sum(one.found_by_somebody for _, one in counted)
        ),
        fixes=tuple(fixes or ()),
    )


def patterns_beside(
    desk: Desk,
    since: datetime | None,
    *,
    client_id: str | None = None,
    work_id: str | None = None,
    fixes: Sequence[FixRecord] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Patterns | None:
    """Give what `patterns` gives over a connection of its own, for a worker. Raises JournalError."""
    with desk_beside(desk) as beside:
        return patterns(beside, since, client_id=client_id, work_id=work_id, fixes=fixes, stopped=stopped)


def months_back(clock: Clock, months: int) -> datetime:
    """Give the first moment of the oldest of so many months, this one counted, on her wall clock."""
    return day_begins(clock, month_after(first_day(clock.local().date()), 1 - months))


def _months(desk: Desk, scope: Scope) -> Iterator[tuple[MonthCount, Month]]:
    """Count month by month, from the first entry on to the month it is, or that of a later entry."""
    ends = store.first_and_last(desk.journal, scope)
    if ends is None:
        return
    month = first_day(desk.clock.local(ends[0]).date())
    last = max(desk.clock.now(), ends[1])
    start = day_begins(desk.clock, month)
    while start <= last:
        after = month_after(month)
        end = day_begins(desk.clock, after)
        since = max(start, scope.since) if scope.since else start
        found = store.month(desk.journal, replace(scope, since=since, until=end))
        yield MonthCount(month, start, end, found.incidents, found.near_misses), found
        month, start = after, end


def _causes(journal: Journal, scope: Scope, incidents: int) -> tuple[CauseCount, ...]:
    if scope.is_for_all and 2 * incidents > store.count_all(journal):
        counts = store.causes_by_the_rest(journal, scope.since)
    else:
        counts = store.causes(journal, scope)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], _PLACE_OF.get(pair[0], len(CODES)), pair[0]))
    running = accumulate(count for _, count in ranked)
    return tuple(
        CauseCount(code, count, so_far) for (code, count), so_far in zip(ranked, running, strict=True)
    )


def _spans(journal: Journal, scope: Scope, name: str, counted: Sequence[tuple[MonthCount, Month]]) -> Spans:
    by_month = [(month.month, found.minutes[name]) for month, found in counted]
    every = [minutes for _, minutes in by_month]
    count = sum(map(len, every))
    left_out = sum(found.left_out[name] for _, found in counted)
    if not count:
        return Spans(left_out=left_out)
    return Spans(
        points=tuple(reversed(store.newest_points(journal, scope, name, POINTS))),
        medians=tuple(
            MonthMedian(month, _median([minutes]), len(minutes)) for month, minutes in by_month if minutes
        ),
        median=_median(every),
        count=count,
        left_out=left_out,
    )


def _median(months: Sequence[Sequence[int]]) -> int:
    """Give the middle of what is sorted by month, without sorting all of it once more."""
    count = sum(map(len, months))
    return round((_at_place(months, (count - 1) // 2) + _at_place(months, count // 2)) / 2)


def _at_place(months: Sequence[Sequence[int]], place: int) -> int:
    """Give the number that stands at a place, from 0 on, of all in their order."""
    low, high = min(month[0] for month in months if month), max(month[-1] for month in months if month)
    while low < high:
        middle = (low + high) // 2
        if sum(bisect_right(month, middle) for month in months) > place:
            high = middle
        else:
            low = middle + 1
    return low
