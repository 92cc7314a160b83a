"""Markdown task lists: headings are sections, boxes are steps, what is indented under a step its reason."""

from __future__ import annotations

import re

from mistakejournal.domain.reading.imported import Draft, Format, Imported, Why, single
from mistakejournal.domain.reading.inline import plain_of
from mistakejournal.domain.reading.markdownlines import Block, Kind, blocks, has_tasks
from mistakejournal.domain.reading.outline import Item, Outline

_HASHES = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_BULLETS = re.compile(r"^[ \t]*[-*+][ \t]+\S", re.MULTILINE)
_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")


def _recognise(name: str, text: str) -> bool:
    if name.lower().endswith(_ENDINGS) or has_tasks(text):
        return True
    return _HASHES.search(text) is not None and _BULLETS.search(text) is not None


def _read(text: str) -> Imported:
    found = list(blocks(text))
    reader = _Reader(_title(found), strict=has_tasks(text))
    for block in found:
        reader.take(block)
    return single(reader.done(), "markdown")


def _title(found: list[Block]) -> Block | None:
    """Give the heading that names the whole: the first one, where none of its rank follows."""
    headings = [block for block in found if block.kind is Kind.HEADING and block.words]
    if not headings or any(other.level <= headings[0].level for other in headings[1:]):
        return None
    items = (block for block in found if block.kind is Kind.ITEM)
    return headings[0] if next((item.line for item in items), 0) > headings[0].line else None


class _Heading:
    """A heading on the way down to the steps; one that only parts others gives them its words."""

    def __init__(self, block: Block) -> None:
        self.level, self.words, self.line = block.level, plain_of(block.words), block.line
        self.has_own = self.is_used = False


class _Reader:
    """Takes line after line. Where the file has boxes (`strict`), an item without one is no step."""

    def __init__(self, title: Block | None, *, strict: bool) -> None:
        self._title = title
        self._strict = strict
        self._draft = Draft(plain_of(title.words) if title is not None else "")
        self._outline = Outline()
        self._headings: list[_Heading] = []
        self._pause: list[str] = []
        self._follows_gap = False
        self._has_items = False

    def take(self, block: Block) -> None:
        """Read a line."""
        if block.kind is Kind.HEADING:
            self._begin(block)
        elif block.kind is Kind.ITEM:
            self._add(block)
        elif block.kind is Kind.QUOTE and not self._outline.items and (self._headings or not self._has_items):
            self._pause.append(plain_of(block.words))
        elif block.kind in (Kind.TEXT, Kind.QUOTE, Kind.CODE):
            self._note(block)
        elif block.kind in (Kind.FRONT, Kind.COMMENT):
            self._leave_front(block)
        self._follows_gap = block.kind is Kind.GAP

    def done(self) -> Draft:
        """Give the list."""
        self._end()
        self._drop_headings(0)
        return self._draft

    def _begin(self, block: Block) -> None:
        self._end()
        if block is self._title or not block.words:
            return
        self._drop_headings(block.level)
        self._headings.append(_Heading(block))

    def _add(self, block: Block) -> None:
        above = self._outline.under(block.indent)
        self._has_items = True
        if self._strict and block.box is None and above is not None and above.boxed:
            above.notes.append(plain_of(block.raw))
            return
        ticked = block.box in ("x", "X")
        self._outline.add(
            block.indent, Item(plain_of(block.words), block.line, boxed=block.box is not None, ticked=ticked)
        )

    def _note(self, block: Block) -> None:
        """Give words to the step they stand under; after a gap only those that are indented."""
        item = self._outline.under(block.indent) if block.indent else None
        if item is None and (block.indent or not self._follows_gap):
            item = self._outline.last
        words = block.words if block.kind is Kind.CODE else plain_of(block.words)
        if item is None:
            self._draft.leave(Why.TEXT, words, block.line)
            self._outline.close()
            return
        if self._follows_gap and item.notes:
            item.notes.append("")
        item.notes.append(words)

    def _leave_front(self, block: Block) -> None:
        key, _colon, value = block.words.partition(":")
        if block.kind is Kind.FRONT and key.lower() in ("title", "name") and not self._draft.name:
            self._draft.name = value.strip(" \t\"'")
        else:
            self._draft.leave(Why.TEXT, block.words, block.line)

    def _end(self) -> None:
        """Write the steps under the last heading into the list."""
        pause, self._pause = "\n".join(self._pause).strip(), []
        if not self._outline.items:
            self._keep_pause(pause)
            return
        own = self._headings[-1] if self._headings else None
        names = [one.words for one in self._headings if one is own or not one.has_own]
        for heading in self._headings:
            heading.is_used = True
        if own is not None:
            own.has_own = True
        elif not self._draft.pause_point:
            self._draft.pause_point, pause = pause, ""
        line = own.line if own is not None else 0
        self._outline.move_to(self._draft, ": ".join(names), pause, line, strict=self._strict)

    def _keep_pause(self, pause: str) -> None:
        if self._headings or self._draft.pause_point:
            self._draft.leave(Why.TEXT, pause)
        else:
            self._draft.pause_point = pause

    def _drop_headings(self, level: int) -> None:
        """Let go of headings that the next one does not stand under; those without a step are named."""
        while self._headings and self._headings[-1].level >= level:
            heading = self._headings.pop()
            if not heading.is_used:
                self._draft.leave(Why.HEADING, heading.words, heading.line)


FORMAT = Format("markdown", _recognise, _read)
