"""The stretch of a run around the step where it broke (D1): what is worth reading first."""

from __future__ import annotations

_BEFORE, _AFTER = 2, 3
_SPARED = 2
"""So many steps have to go before any is folded away."""


def stretch(count: int, place: int | None) -> range:
    """Give the places to show of `count` steps: two before the one at `place`, it, and three after.

    At either end the stretch keeps its length. All are shown while no place is known, and in a short list.
    """
    length = _BEFORE + 1 + _AFTER
    if place is None or count < length + _SPARED:
        return range(count)
    first = min(max(place - _BEFORE, 0), count - length)
    return range(first, first + length)
