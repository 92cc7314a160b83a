"""Items under items, as files of others have them, made into the sections and steps of a checklist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from mistakejournal.domain.reading.imported import Draft, Why
from mistakejournal.domain.records import dataclass

DEEPEST = 10
"""Levels that are told apart; what is deeper stands with those of the last."""


@dataclass(frozen=True)
class Item:
    """One item with what stands under it. `boxed`: it can be ticked, so it is a step and no heading."""

    title: str
    line: int = 0
    boxed: bool = False
    ticked: bool = False
    notes: list[str] = field(default_factory=list)
    children: list[Item] = field(default_factory=list)

    @property
    def why(self) -> str:
        """Give the notes under it as one text."""
        return "\n".join(self.notes).strip()


class Outline:
    """Collects items by how far they are indented."""

    def __init__(self) -> None:
        """Begin empty."""
        self.items: list[Item] = []
        self._open: list[tuple[int, Item]] = []

    @property
    def last(self) -> Item | None:
        """Give the item that came last, for a note that follows it."""
        return self._open[-1][1] if self._open else None

    def add(self, indent: int, item: Item) -> None:
        """Put an item under the last one that is indented less."""
        while self._open and self._open[-1][0] >= indent:
            self._open.pop()
        if len(self._open) >= DEEPEST:
            self._open.pop()
        (self._open[-1][1].children if self._open else self.items).append(item)
        self._open.append((indent, item))

    def under(self, indent: int) -> Item | None:
        """Give the item that something with this indent belongs to."""
        return next((item for own, item in reversed(self._open) if own < indent), None)

    def close(self) -> None:
        """What follows belongs to no item any more."""
        self._open = []

    def move_to(
        self, draft: Draft, heading: str = "", pause_point: str = "", line: int = 0, *, strict: bool = False
    ) -> None:
        """Write all items into a list, under a heading, and begin anew.

        Items of the first level that only gather others are sections of their own, unless a step would come
        after them and so get into one. Where `strict`, only what has a box is a step, all else is named.
        """
        if self.items:
            _place(draft, self.items, heading, pause_point, line, strict=strict)
        else:
            draft.leave(Why.HEADING, heading, line)
        self.items, self._open = [], []


def walk(items: Sequence[Item], level: int = 0) -> Iterator[tuple[int, Item]]:
    """Give items with their levels, each before what stands under it."""
    for item in items:
        yield level, item
        yield from walk(item.children, level + 1)


def _place(
    draft: Draft, items: Sequence[Item], heading: str, pause_point: str, line: int, *, strict: bool
) -> None:
    first = next((n for n, item in enumerate(items) if _gathers(item)), len(items))
    is_parted = first < len(items) and all(_gathers(item) for item in items[first:])
    if not is_parted or (first and not strict):
        first = len(items)
    if first:
        draft.begin_section(heading, pause_point, line)
        _add_all(draft, items[:first], strict=strict)
        pause_point = ""
    for item in items[first:]:
        name = ": ".join(words for words in (heading, item.title) if words)
        pause = "\n\n".join(words for words in (pause_point, item.why) if words)
        _place(draft, item.children, name, pause, item.line, strict=strict)
        pause_point = ""


def _gathers(item: Item) -> bool:
    return bool(item.children) and not item.boxed


def _add_all(draft: Draft, items: Sequence[Item], *, strict: bool) -> None:
    for level, item in walk(items):
        if strict and not item.boxed:
            draft.leave(Why.HEADING if item.children else Why.TEXT, item.title, item.line)
            for note in filter(None, item.notes):
                draft.leave(Why.TEXT, note, item.line)
        else:
            draft.add(item.title, item.why, ticked=item.ticked, nested=level > 0, line=item.line)
