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
LOCK = "lock"
IDLE = "idle"
"""Nobody touched the laptop for a while."""
OTHER_WORK = "other_work"
NEW_DAY = "new_day"
RESTART = "restart"
GAP = "gap"
CHANGED = "changed"
"""A step above the ones that are still open came in meanwhile (F7)."""

GUESSED = frozenset({GAP, IDLE})
"""Nothing says that she was away: she may have read aloud. Then it is asked, not stated."""
SYSTEM = frozenset({SLEEP, LOCK})
SHORTEST = timedelta(seconds=30)
"""A screen that went dark and was woken at once is no break."""

TOP = "top"
CARRY_ON = "carry_on"
HERE = "here"
CHOICES = (TOP, CARRY_ON, HERE)

_WEAK = GUESSED | {CHANGED}


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
    name: str = ""
    """For whom she worked in between, or the step that came in above."""

    @property
    def guessed(self) -> bool:
        """Tell whether it is asked, not stated."""
        return self.kind in GUESSED

    @property
    def choices(self) -> tuple[str, str]:
        """Give the ways to go on, the recommended one first."""
        return choices(self.kind)


def choices(kind: str) -> tuple[str, str]:
    """Give how she may go on after a break of this kind.

    "I was here" answers a guess, and a list that changed while she was at it.
    """
    return (TOP, HERE) if kind in GUESSED or kind == CHANGED else (TOP, CARRY_ON)


def counts(kind: str, choice: str) -> bool:
    """Tell whether a break was an interruption: not where she was there, nor where only the list changed."""
    return choice != HERE and kind != CHANGED


def known_better(kind: str, since: datetime, before: str, began: datetime) -> bool:
    """Tell whether a reason says more of a break than the one it is known by: several are one break.

    What is known goes before what is guessed; of two that are known the one that began first.
    """
    if (kind in _WEAK) != (before in _WEAK):
        return before in _WEAK
    return kind not in _WEAK and since < began


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
