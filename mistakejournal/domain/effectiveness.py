"""Whether a fix holds: clean runs since, catches and returns, worked out for small numbers (K2).

The formula and the order of the verdicts are those of `content/domain.md`, section 10.
"""

from __future__ import annotations

from enum import StrEnum

from mistakejournal.domain.records import dataclass


class Verdict(StrEnum):
    """What can be said of a fix so far; the codes are `review.verdicts` of the vocabulary."""

    EARLY = "early"
    PROMISING = "promising"
    LIKELY = "likely"
    HOLDING = "holds"
    PROVEN = "proven"
    RETURNED = "returned"
    UNUSED = "unused"


FEW_RUNS = 3
"""Under so many clean runs nothing is said but that it is too early."""
HOLDING, LIKELY, PROMISING = 0.05, 0.20, 0.50
"""Below these chances that it is luck, it holds, probably works, or is a good sign."""


@dataclass(frozen=True)
class Record:
    """What is known of one fix."""

    events: int = 1
    """k: how often it had happened before the fix, linked incidents with it."""
    runs_before: int = 1
    """N: finished runs of that checklist for that client before the fix; counts as 1 at least."""
    runs_since: int = 0
    """n: clean runs since, up to the first return where it came back."""
    used_since: int = 0
    """In how many of `runs_since` the checklist was used."""
    catches: int = 0
    """Near misses that the learned step caught since."""
    returns: int = 0
    """How often it happened again since."""
    returns_with_list: int = 0
    """In how many of `returns` the checklist was used."""


def chance(record: Record) -> float:
    """Give how likely so many clean runs were if nothing had changed: (1 + n/N)^-k, from 0 to 1."""
    return float((1 + max(record.runs_since, 0) / max(record.runs_before, 1)) ** -max(record.events, 0))


def verdict(record: Record) -> Verdict:
    """Give what can be said of a fix, in the order of section 10."""
    if record.returns:
        return Verdict.RETURNED if 2 * record.returns_with_list >= record.returns else Verdict.UNUSED
    if 2 * record.used_since < record.runs_since:
        return Verdict.UNUSED
    if record.catches:
        return Verdict.PROVEN
    return _by_chance(record)


def _by_chance(record: Record) -> Verdict:
    if record.runs_since < FEW_RUNS:
        return Verdict.EARLY
    luck = chance(record)
    for limit, found in (
        (HOLDING, Verdict.HOLDING),
        (LIKELY, Verdict.LIKELY),
        (PROMISING, Verdict.PROMISING),
    ):
        if luck < limit:
            return found
    return Verdict.EARLY
