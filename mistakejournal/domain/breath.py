"""A paced breath (B1): where in it she is after so many seconds. Rhythms stand in ``vocab["pause"]``."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from mistakejournal.domain.records import dataclass

_SMALLEST, _TOPPED_UP = 0.0, 0.82
"""A breath that is topped up leaves room for it."""


@dataclass(frozen=True)
class Rhythm:
    """The parts of one breath with their seconds: "in", "top_up", "hold", "out", or "look" for none."""

    steps: tuple[tuple[str, int], ...]
    seconds: int
    """How long the whole is meant to last."""

    @property
    def breath(self) -> int:
        """Give the seconds of one breath."""
        return sum(seconds for _, seconds in self.steps)

    @property
    def count(self) -> int:
        """Give how many whole breaths there are, at least one."""
        return max(1, round(self.seconds / self.breath))


@dataclass(frozen=True)
class Moment:
    """A moment of it. `size` goes from 0 (empty) to 1 (full), `progress` from 0 to 1 over the whole."""

    part: str
    number: int
    """The breath, from 1."""
    left: int
    """Seconds left of this part, from its length down to 1."""
    size: float
    progress: float


def rhythm_of(pause: Mapping[str, Any], code: str, seconds: int) -> Rhythm:
    """Give a rhythm of the vocabulary lasting `seconds`; an unknown code is the first one."""
    rhythms: Sequence[Mapping[str, Any]] = pause["rhythms"]
    found = next((rhythm for rhythm in rhythms if rhythm["id"] == code), rhythms[0])
    return Rhythm(tuple((str(part), int(length)) for part, length in found["steps"]), seconds)


def moment_at(rhythm: Rhythm, elapsed: float) -> Moment | None:
    """Give the moment `elapsed` seconds after the beginning, or None when it is over.

    It ends with a whole breath, never in the middle of one.
    """
    whole = rhythm.count * rhythm.breath
    if elapsed >= whole:
        return None
    into = elapsed % rhythm.breath
    size = _SMALLEST
    for number, (part, seconds) in enumerate(rhythm.steps):
        target = _target(rhythm, number, size)
        if into < seconds:
            wave = (1 - math.cos(math.pi * into / seconds)) / 2
            return Moment(
                part,
                int(elapsed // rhythm.breath) + 1,
                math.ceil(seconds - into),
                size + (target - size) * wave,
                elapsed / whole,
            )
        into -= seconds
        size = target
    return None


def _target(rhythm: Rhythm, number: int, size: float) -> float:
    part = rhythm.steps[number][0]
    if part == "in":
        follows = rhythm.steps[number + 1][0] if number + 1 < len(rhythm.steps) else ""
        return _TOPPED_UP if follows == "top_up" else 1.0
    if part == "top_up":
        return 1.0
    return _SMALLEST if part == "out" else size
