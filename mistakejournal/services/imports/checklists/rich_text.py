"""Rich text, as it is pasted from a document or saved as a page: lists, boxes and headings of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from mistakejournal.domain.reading.imported import Draft, Format, Imported, Why, single
from mistakejournal.domain.reading.markup import Tag, pieces
from mistakejournal.domain.reading.outline import Item, Outline
from mistakejournal.domain.records import dataclass

_MARK = re.compile(
    r"\s*(?:(?:[-*+•◦‣▪●○–·§o]|\d{1,3}[.)]|[a-zA-Z][.)])\s+)?(?:\[([ xX]?)\]\s*|([☐☑☒✓✔✅⬜])\s*)?"
)
_TICKED = frozenset("xX☑☒✓✔✅")
_BLOCKS = frozenset(
    "p div li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article header footer br hr pre dt".split()
)
_WORD_LEVEL = re.compile(r"mso-list:[^;]*level(\d)")


class _Kind(Enum):
    HEADING = auto()
    ITEM = auto()
    TEXT = auto()


@dataclass(frozen=True)
class _Part:
    kind: _Kind
    words: str
    level: int = 0
    boxed: bool = False
    ticked: bool = False


def _recognise(name: str, text: str) -> bool:
    head = text[:2_000].lower()
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return True
    return any(sign in head for sign in ("<!doctype html", "<html", "<meta charset", "<!--startfragment"))


def _read(text: str) -> Imported:
    found = list(_parts(text))
    has_items = any(part.kind is _Kind.ITEM for part in found)
    strict = any(part.boxed for part in found)
    draft, outline, heading = Draft(), Outline(), ""
    first = next((n for n, part in enumerate(found) if part.kind is not _Kind.TEXT), 0)
    for number, part in enumerate(found):
        if part.kind is _Kind.HEADING:
            if number == first and _names_all(found, part):
                draft.name = part.words
                continue
            outline.move_to(draft, heading, strict=strict)
            heading = part.words
        elif part.kind is _Kind.TEXT and has_items:
            draft.leave(Why.TEXT, part.words)
        else:
            outline.add(part.level, Item(part.words, boxed=part.boxed or not has_items, ticked=part.ticked))
    outline.move_to(draft, heading, strict=strict)
    return single(draft, "rich_text")


def lines_of(html: str) -> list[str]:
    """Give what a document holds as lines, those of its lists without their marks; [] where it has none."""
    found = list(_parts(html))
    return [part.words for part in found] if any(part.kind is _Kind.ITEM for part in found) else []


def _names_all(found: list[_Part], part: _Part) -> bool:
    others = [one for one in found if one.kind is _Kind.HEADING and one is not part]
    return all(other.level > part.level for other in others)


def _parts(html: str) -> Iterator[_Part]:
    reader = _Reader()
    for piece in pieces(html):
        if isinstance(piece, str):
            reader.words.append(piece)
        else:
            yield from reader.take(piece)
    yield from reader.end_block()


class _Reader:
    """Follows tags; a block ends where the next begins."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._lists = 0
        self._heading = 0
        self._item = 0
        self._boxed = self._ticked = False

    def take(self, tag: Tag) -> Iterator[_Part]:
        """Read a tag: first what ends before it."""
        if tag.name in _BLOCKS:
            yield from self.end_block()
        if tag.name in ("td", "th"):
            self.words.append(" ")
        elif tag.name in ("ul", "ol"):
            self._lists = max(self._lists + (-1 if tag.closing else 1), 0)
        elif tag.name in ("li", "p"):
            self._begin_item(tag)
        elif len(tag.name) == 2 and tag.name[0] == "h" and tag.name[1].isdigit():
            self._heading = 0 if tag.closing else int(tag.name[1])
        if not tag.closing:
            self._look_for_box(tag)

    def end_block(self) -> Iterator[_Part]:
        """Give what was read since the last block, if there are words in it."""
        words = " ".join("".join(self.words).split())
        self.words = []
        if not words:
            return
        if self._heading:
            yield _Part(_Kind.HEADING, words, self._heading)
            return
        mark = _MARK.match(words) if self._item or self._boxed or words[0] in "-*•☐☑✓✔[" else None
        boxed = self._boxed or (mark is not None and (mark[1] is not None or mark[2] is not None))
        ticked = self._ticked or (mark is not None and (mark[1] or mark[2] or "") in _TICKED)
        rest = words[mark.end() :] if mark is not None else words
        kind = _Kind.ITEM if self._item or boxed or (mark is not None and mark.end()) else _Kind.TEXT
        yield _Part(kind, rest or words, self._item, boxed, ticked)
        self._boxed = self._ticked = False
        if self._item:
            self._item = 0

    def _begin_item(self, tag: Tag) -> None:
        """Begin an item: of a list, or a paragraph that Word means as one."""
        if tag.closing:
            self._item = 0
        elif tag.name == "li":
            level = tag.attributes.get("aria-level", "")
            self._item = int(level) if level in "123456789" and level else max(self._lists, 1)
            self._boxed = self._ticked = False
        elif (level_of := _WORD_LEVEL.search(tag.attributes.get("style", ""))) is not None:
            self._item = int(level_of[1]) or 1

    def _look_for_box(self, tag: Tag) -> None:
        attributes, classes = tag.attributes, tag.attributes.get("class", "").split()
        is_box = tag.name == "input" and attributes.get("type", "").lower() == "checkbox"
        if is_box or "checkbox" in (attributes.get("role"), *classes) or "aria-checked" in attributes:
            self._boxed = True
            state = attributes.get("aria-checked")
            self._ticked = "checked" in attributes or state == "true" or "checkbox-on" in classes


FORMAT = Format("rich_text", _recognise, _read)
