"""Where sentences begin and end in a text as people type it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_END = (
    r"(?=[.!?…\n])"  # most letters end nothing, and asking that first is five times as fast
    r"(?:(?<![.!?…])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\be\.g)(?<!\bi\.e)"
    r"[.!?…]++[\"')”’]*+(?=\s|$)|\n)"
)


class Span(NamedTuple):
    """A stretch of a text; ``end`` is the place behind it."""

    start: int
    end: int


def sentences(text: str) -> list[Span]:
    """Give the sentences of a text in order, without the white space around them; one at least.

    A sentence ends at a stop followed by white space, or at the end of a line.
    """
    spans = []
    start = 0
    for end in re.finditer(_END, text):
        spans += _trimmed(text, start, end.end())
        start = end.end()
    spans += _trimmed(text, start, len(text))
    return spans or [Span(0, len(text))]


def sentence_at(spans: list[Span], place: int) -> int:
    """Give the index of the sentence that holds a place; in a gap, of the one before it."""
    return max(0, bisect_right(spans, place, key=lambda span: span.start) - 1)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    part = text[start:end]
    body = part.strip()
    if not body:
        return []
    first = start + part.index(body)
    return [Span(first, first + len(body))]
