"""Passages of an issue's text: which block a place stands in, and a few words around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from mistakejournal.domain.daytext import PlacedDay, placed_days
from mistakejournal.newsletter.issue import Area, Block, Issue

MOST = 1000
"""Places of one kind that a rule looks at: after so many, more of them say nothing new."""
READ = 300_000
"""Characters of a text in which dates are sought: no letter is as long."""
AROUND = 26
"""Characters before and after a place that its excerpt may take in, up to whole words."""
_STOP = re.compile(r"[\n.!?…]\s|\n")
_TEST_PREFIX = re.compile(
    r"\s*(?:\[\s*(?:test|draft|preview|proof)[^\]\n]{0,20}\]|(?:test|draft|preview|proof|fwd?|wg|re|aw)\s?:|<test>)\s*",
    re.IGNORECASE,
)


class Passages:
    """The blocks of an issue, found by place."""

    def __init__(self, issue: Issue) -> None:
        """Take the blocks as they come: in order, none over another."""
        self._issue = issue
        self._starts = [one.start for one in issue.blocks]

    def number(self, place: int) -> int:
        """Give which block a place stands in, from 0; -1 before the first one."""
        return bisect_right(self._starts, place) - 1

    def area(self, place: int) -> Area:
        """Give the area of a place; BODY where nothing is known."""
        number = self.number(place)
        return self._issue.blocks[number].area if number >= 0 else Area.BODY

    def bounds(self, place: int) -> tuple[int, int]:
        """Give where the block of a place starts and ends; between blocks, and without any, its line."""
        text, number = self._issue.text, self.number(place)
        if number >= 0 and place < self._issue.blocks[number].end:
            block = self._issue.blocks[number]
            return max(block.start, 0), min(block.end, len(text))
        end = text.find("\n", place)
        return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end

    def words_around(self, start: int, end: int) -> tuple[int, int]:
        """Give a few words around a place, within its sentence and its block."""
        text = self._issue.text
        low, high = self.bounds(start)
        low, high = max(low, start - AROUND), min(max(high, end), end + AROUND)
        for stop in _STOP.finditer(text, low, start):
            low = stop.end()
        ended = _STOP.search(text, end, high)
        high = ended.start() if ended else high
        while low < start and low > 0 and not text[low - 1].isspace() and not text[low].isspace():
            low += 1
        while high > end and high < len(text) and not text[high].isspace() and not text[high - 1].isspace():
            high -= 1
        while low < start and text[low].isspace():
            low += 1
        while high > end and text[high - 1].isspace():
            high -= 1
        return low, high


def own_blocks(issue: Issue) -> Iterator[Block]:
    """Give the blocks that are the issue's own words, neither quoted nor in the footer (I12)."""
    if not issue.blocks and issue.text:
        yield Block(0, min(len(issue.text), READ))
    for block in issue.blocks:
        if block.start < READ and block.area not in (Area.QUOTED, Area.FOOTER):
            yield block if block.end - block.start < READ else replace(block, end=block.start + READ)


def own_days(issue: Issue) -> tuple[tuple[Block, tuple[PlacedDay, ...]], ...]:
    """Give the blocks of the issue's own words that have dates, with these; places count from the block."""
    return _days_of(issue.text, tuple(own_blocks(issue)))


@lru_cache(maxsize=1)
def _days_of(text: str, blocks: tuple[Block, ...]) -> tuple[tuple[Block, tuple[PlacedDay, ...]], ...]:
    """Seek the dates once for all rules that ask."""
    found: list[tuple[Block, tuple[PlacedDay, ...]]] = []
    left = MOST
    for block in blocks:
        days = tuple(islice(placed_days(text[block.start : block.end]), left))
        left -= len(days)
        if days:
            found.append((block, days))
    return tuple(found)


def bare_subject(subject: str) -> str:
    """Give a subject without what a test or a forwarded mail puts before it: "[Test]", "Fwd:"."""
    at = 0
    while (found := _TEST_PREFIX.match(subject, at)) is not None and found.end() > at:
        at = found.end()
    return subject[at:].strip()
