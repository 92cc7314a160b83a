"""When a break counts as an interruption (G2), and how she may go on after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.usual import median

TIMES_KEPT = 10
"""The usual time is the median of this many last times."""
KNOWN_FROM = 5
"""With fewer times than these the usual time of a step is not known."""

CALLED_AWAY = "called_away"
SLEEP = "sleep"
RESTART = "restart"
GAP = "gap"

TOP = "top"
CARRY_ON = "carry_on"
HERE = "here"
CHOICES = (TOP, CARRY_ON, HERE)


@dataclass(frozen=True)
class GapRule:
    """What makes a gap: `times` the usual time, at least `least`; `unknown` while no usual time is known."""

    times: int = 3
    least: timedelta = timedelta(minutes=5)
    unknown: timedelta = timedelta(minutes=10)


@dataclass(frozen=True)
class Away:
    """She is, or was, away and hasn't chosen yet."""

    kind: str
    since: datetime
    minutes: int
    stopped_at: int
    """The number of the step, from 1, at which the run stopped."""

    @property
    def guessed(self) -> bool:
        """Tell whether only a gap between ticks says so: then it is asked, not stated."""
        return self.kind == GAP

    @property
    def choices(self) -> tuple[str, str]:
        """Give the ways to go on, the recommended one first."""
        return choices(self.kind)


def choices(kind: str) -> tuple[str, str]:
    """Give how she may go on after a break of this kind; "I was here" answers a guess only."""
    return (TOP, HERE) if kind == GAP else (TOP, CARRY_ON)


def usual(times: Sequence[timedelta]) -> timedelta | None:
    """Give the usual time of a step from its times, newest first; None while it is not known."""
    last = list(times[:TIMES_KEPT])
    if len(last) < KNOWN_FROM:
        return None
    return timedelta(seconds=median([time.total_seconds() for time in last]))


def longest_pause(times: Sequence[timedelta], rule: GapRule) -> timedelta:
    """Give how long the pause before a step may be without being a gap."""
    known = usual(times)
    return rule.unknown if known is None else max(known * rule.times, rule.least)


def is_gap(kind: str, pause: timedelta, times: Sequence[timedelta], rule: GapRule) -> bool:
    """Tell whether the pause before a step of this kind was longer than usual. Waiting is never a gap."""
    return kind != "wait" and pause > longest_pause(times, rule)
