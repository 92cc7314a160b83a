"""What is usual: the middle of the last few times, which one long day does not move."""

from __future__ import annotations

from collections.abc import Sequence


def median(numbers: Sequence[float]) -> float:
    """Give the median. Raises ValueError for none.

    `statistics` has the same, but brings fractions, decimals and random numbers along at every start.
    """
    if not numbers:
        raise ValueError("no numbers")
    ordered = sorted(numbers)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
