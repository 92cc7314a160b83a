"""Plain lines: each is a step; one that ends in a colon and has others under it is a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.domain.reading.imported import Draft, Format, Imported, Why, single
from mistakejournal.domain.reading.outline import Item, Outline
from mistakejournal.domain.records import dataclass

_BULLET = re.compile(r"(?:[-*+•◦‣▪●○–·]|\d{1,3}[.)]|[a-zA-Z][.)])\s+")
_BOX = re.compile(r"\[([ xX]?)\]\s*|([☐☑☒✓✔✅⬜])\s*")
_TICKED = frozenset("xX☑☒✓✔✅")
_TAB = 4


@dataclass(frozen=True)
class _Line:
    number: int
    indent: int
    words: str
    has_bullet: bool
    is_boxed: bool
    is_ticked: bool


def _recognise(_name: str, _text: str) -> bool:
    return True


def _read(text: str) -> Imported:
    draft, outline, heading = Draft(), Outline(), ("", 0)
    found = list(_lines(text))
    for line, following in zip(found, [*found[1:], None], strict=False):
        if not any(letter.isalnum() for letter in line.words):
            draft.leave(Why.TEXT, line.words, line.number)
        elif _is_heading(line, following):
            outline.move_to(draft, heading[0], line=heading[1])
            heading = (line.words.removesuffix(":"), line.number)
        else:
            outline.add(line.indent, Item(line.words, line.number, boxed=True, ticked=line.is_ticked))
    outline.move_to(draft, heading[0], line=heading[1])
    return single(draft, "lines")


def _lines(text: str) -> Iterator[_Line]:
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.strip()
        if not words:
            continue
        bullet = _BULLET.match(words)
        rest = words[bullet.end() :] if bullet else words
        box = _BOX.match(rest)
        rest = rest[box.end() :] if box else rest
        white = raw[: len(raw) - len(raw.lstrip())].expandtabs(_TAB)
        ticked = box is not None and (box[1] or box[2] or "") in _TICKED
        rest = rest if any(letter.isalnum() for letter in rest) else words
        yield _Line(number, len(white), rest, bullet is not None, box is not None, ticked)


def _is_heading(line: _Line, following: _Line | None) -> bool:
    if line.has_bullet or line.is_boxed or not line.words.endswith(":") or following is None:
        return False
    return following.indent > line.indent or following.has_bullet or following.is_boxed


FORMAT = Format("lines", _recognise, _read)
