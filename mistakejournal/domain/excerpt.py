"""A line out of a text that was found, with the places of the hits."""

from __future__ import annotations

from collections.abc import Sequence

Marks = tuple[tuple[int, int], ...]
"""(start, end) of each hit in the excerpt."""

AROUND = 40
"""Letters shown before the first hit; after it three times as many."""


def from_marked(text: str, begin: str, end: str) -> tuple[str, Marks]:
    """Take the marks out of an excerpt and give their places; line ends become blanks."""
    plain = ""
    marks: list[tuple[int, int]] = []
    start: int | None = None
    for char in text:
        if char == begin:
            start = len(plain)
        elif char == end:
            if start is not None:
                marks.append((start, len(plain)))
            start = None
        else:
            plain += " " if char == "\n" else char
    return plain, tuple(marks)


def around(text: str, pieces: Sequence[str]) -> tuple[str, Marks]:
    """Give the part of a text around the first piece found in it, with the places of all pieces."""
    flat = text.replace("\n", " ").strip()
    lower = flat.casefold() if len(flat.casefold()) == len(flat) else flat
    places = [lower.find(piece.casefold()) for piece in pieces]
    first = max(0, min((place for place in places if place >= 0), default=0) - AROUND)
    part = flat[first : first + 4 * AROUND]
    shown = ("…" if first else "") + part + ("…" if first + len(part) < len(flat) else "")
    shift = len("…") if first else 0
    marks = [
        (place - first + shift, place - first + shift + len(piece))
        for place, piece in zip(places, pieces, strict=True)
        if place >= 0 and place - first + len(piece) <= len(part)
    ]
    return shown, tuple(sorted(marks))
