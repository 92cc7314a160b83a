"""How much a system fix leans on memory: the action hierarchy (VA NCPS and IHI, RCA2, 2015)."""

from __future__ import annotations

from enum import StrEnum


class Strength(StrEnum):
    """How strong a system fix is, weakest first."""

    WEAK = "weak"
    MEDIUM = "medium"
    STRONG = "strong"


def judge(
    still_possible: bool | None, met_at_the_moment: bool | None, must_remember: bool | None
) -> Strength | None:
    """Give the strength that three yes/no answers say, or None while they do not say enough.

    Asked in this order: can it still happen when she is tired and interrupted? Will she meet the fix at that
    very moment without thinking of it? Must she remember it herself? The first answer that decides, decides.
    """
    if still_possible is False:
        return Strength.STRONG
    if met_at_the_moment:
        return Strength.MEDIUM
    if must_remember:
        return Strength.WEAK
    if None in (still_possible, met_at_the_moment, must_remember):
        return None
    return Strength.WEAK
