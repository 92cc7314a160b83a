"""A line out of a text that was found, with the places of the hits."""

from __future__ import annotations

import re
from collections.abc import Sequence

Marks = tuple[tuple[int, int], ...]
"""(start, end) of each hit in the excerpt."""

AROUND = 40
"""Letters shown before the first hit; after it three times as many."""

_BLANK = re.compile(r"\s+")


def around(text: str, pieces: Sequence[str]) -> tuple[str, Marks]:
    """Give the part of a text around the first piece found in it, with the places of all pieces."""
    lower = text.casefold() if len(text.casefold()) == len(text) else text
    places = [(lower.find(piece.casefold()), len(piece)) for piece in pieces]
    marks = sorted((place, place + length) for place, length in places if place >= 0)
    return part_around(text, tuple(marks))


def part_around(text: str, marks: Marks, before: int = AROUND, length: int = 4 * AROUND) -> tuple[str, Marks]:
    """Give the part of a text around its first mark on one line, with the marks that lie in it.

    It begins at most `before` letters ahead of the mark, at the beginning of a word.
    """
    hit = marks[0][0] if marks else 0
    first = max(0, hit - before)
    blank = _BLANK.search(text, first, hit) if first else None
    first = blank.end() if blank else first
    first += len(text[first:hit]) - len(text[first:hit].lstrip())
    part = text[first : first + length]
    shown = ("…" if first else "") + part + ("…" if first + len(part) < len(text) else "")
    shift = len("…") if first else 0
    inside = [(start, end) for start, end in marks if end - first <= len(part)]
    return shown.replace("\n", " "), tuple(
        (start - first + shift, end - first + shift) for start, end in inside
    )
