"""Places in a list as text keys: a row moves by changing its own key, never its neighbours'."""

from __future__ import annotations

from collections.abc import Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)


def between(before: str | None, after: str | None) -> str:
    """Give a key that sorts (by code point) after `before` and before `after`; None is an open end.

    Raises ValueError when `before` does not sort before `after`.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError("the first key must sort before the second")
    low = before or ""
    key = ""
    bounded = after is not None
    place = 0
    while True:
        floor = DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = BASE
        if bounded and after is not None:
            ceiling = DIGITS.index(after[place]) if place < len(after) else BASE
        if ceiling - floor > 1:
            return key + DIGITS[(floor + ceiling) // 2]
        key += DIGITS[floor]
        bounded = bounded and floor == ceiling
        place += 1


def nudged(keys: Sequence[str], place: int, by: int) -> str | None:
    """Give the key with which the row at a place stands so many places on; None when it would leave the list.

    `keys` are those of all rows in their order.
    """
    if not 0 <= place + by < len(keys):
        return None
    others = (None, *keys[:place], *keys[place + 1 :], None)
    return between(others[place + by], others[place + by + 1])


def spread(count: int) -> list[str]:
    """Give `count` ascending keys for a list that is made in one go.

    Two digits carry 3,721 rows; no key ends in 0, because nothing fits between "U" and "U0".
    """
    keys: list[str] = []
    for number in range(count):
        high, low = divmod(number, BASE - 1)
        if high >= BASE - 1:
            keys.append(between(keys[-1], None))
        else:
            keys.append(DIGITS[high + 1] + DIGITS[low + 1])
    return keys


def spread_between(first: str, after: str | None, count: int) -> list[str]:
    """Give `count` ascending keys from `first` on, all before `after` (None is an open end).

    They are halved from the middle out: a thousand keys stay a few digits long.
    """
    if count <= 1:
        return [first][:count]

    def fill(low: str, high: str | None, wanted: int) -> list[str]:
        if wanted == 0:
            return []
        middle = between(low, high)
        below = (wanted - 1) // 2
        return [*fill(low, middle, below), middle, *fill(middle, high, wanted - 1 - below)]

    return [first, *fill(first, after, count - 1)]
