"""A cost that both sides had a part in, split so that the two figures add up to the last minor unit (C7)."""

from __future__ import annotations

from mistakejournal.domain.records import dataclass

EQUAL = 50
WHOLE = 100
"""Shares are percent, 0 to 100."""


@dataclass(frozen=True)
class Shares:
    """What each side carries, in minor units of one currency."""

    mine: int
    theirs: int


def split(cost: int, my_share: int) -> Shares:
    """Split `cost` (minor units, not negative) by my share in percent.

    The minor unit left over goes to the side with the larger remainder, to me where both are alike. Raises
    ValueError for a negative cost or a share outside 0 to 100.
    """
    if cost < 0 or not 0 <= my_share <= WHOLE:
        raise ValueError((cost, my_share))
    mine, remainder = divmod(cost * my_share, WHOLE)
    if 2 * remainder >= WHOLE:
        mine += 1
    return Shares(mine, cost - mine)
