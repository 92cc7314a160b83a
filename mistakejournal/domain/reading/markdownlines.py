"""The lines of a Markdown file by what they are: headings, items, quotes, words, code and gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from mistakejournal.domain.records import dataclass

TAB = 4

_ITEM = re.compile(r"([ \t]*)(?:[-*+•]|\d{1,9}[.)])[ \t]+(?:\[([ xX]?)\](?:[ \t]+|$))?(.*)")
_BARE = re.compile(r"([ \t]*)\[([ xX])\][ \t]+(.*)")
"""A box without a bullet, which is no Markdown and often written."""
_TASK = re.compile(
    r"^[ \t]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+\[[ xX]?\](?:[ \t]|$)|\[[ xX]\][ \t])", re.MULTILINE
)
_HASHES = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
_UNDERLINE = re.compile(r" {0,3}(=+|--+)[ \t]*")
_RULE = re.compile(r"[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}")
_FENCE = re.compile(r"[ \t]*(```+|~~~+)")
_QUOTE = re.compile(r"[ \t]*>[ \t]?(.*)")


class Kind(Enum):
    """What a line is."""

    FRONT = auto()
    """Before the page, between two lines of dashes."""
    COMMENT = auto()
    HEADING = auto()
    ITEM = auto()
    QUOTE = auto()
    CODE = auto()
    TEXT = auto()
    GAP = auto()


@dataclass(frozen=True)
class Block:
    """One line: its number, how far it is indented, and its words without its mark."""

    kind: Kind
    line: int
    words: str = ""
    indent: int = 0
    level: int = 0
    """Of a heading, from 1."""
    box: str | None = None
    """Of an item: what stands in its box, None without one."""
    raw: str = ""


def has_tasks(text: str) -> bool:
    """Tell whether there is a box to tick."""
    return _TASK.search(text) is not None


def blocks(text: str) -> Iterator[Block]:
    """Give the lines of a file in order; comments come first."""
    text, comments = _without_comments(text)
    yield from comments
    lines = text.split("\n")
    start = 0
    if lines[0].rstrip() == "---" and (end := _front_end(lines)):
        yield from (Block(Kind.FRONT, n + 1, lines[n].strip()) for n in range(1, end) if lines[n].strip())
        start = end + 1
    yield from _body(lines, start)


def _body(lines: list[str], start: int) -> Iterator[Block]:
    fence, fence_indent = "", 0
    before, skips = Kind.GAP, False
    for index in range(start, len(lines)):
        line = lines[index]
        found = _FENCE.match(line)
        if skips:
            skips = False
            continue
        if fence:
            if found is not None and found[1].startswith(fence):
                fence = ""
            elif line.strip():
                yield Block(Kind.CODE, index + 1, line.strip(), fence_indent)
            continue
        if found is not None:
            fence, fence_indent = found[1], indent_of(line)
            continue
        following = lines[index + 1] if index + 1 < len(lines) else ""
        block = _block(index + 1, line)
        if block is None:
            continue
        under = _UNDERLINE.fullmatch(following)
        if block.kind is Kind.TEXT and under is not None and before in (Kind.GAP, Kind.HEADING):
            block, skips = _heading(index + 1, 1 if under[1][0] == "=" else 2, line), True
        yield block
        before = block.kind


def _block(number: int, line: str) -> Block | None:
    """Give what one line is by itself; None for a rule, which has no words."""
    if not line.strip():
        return Block(Kind.GAP, number)
    if (hashes := _HASHES.fullmatch(line)) is not None:
        return _heading(number, len(hashes[1]), hashes[2] or "")
    if _RULE.fullmatch(line):
        return None
    if (item := _ITEM.fullmatch(line) or _BARE.fullmatch(line)) is not None:
        indent = len(item[1].expandtabs(TAB))
        return Block(Kind.ITEM, number, item[3].strip(), indent, box=item[2], raw=line.strip())
    if (quote := _QUOTE.fullmatch(line)) is not None:
        return Block(Kind.QUOTE, number, quote[1].strip(), indent_of(line))
    return Block(Kind.TEXT, number, line.strip(), indent_of(line))


def indent_of(line: str) -> int:
    """Give how far a line is indented, a tab being four blanks."""
    return len(line[: len(line) - len(line.lstrip())].expandtabs(TAB))


def _heading(number: int, level: int, words: str) -> Block:
    words = words.strip()
    bare = words.rstrip("#")
    if bare != words and (not bare or bare[-1].isspace()):
        words = bare.strip()
    return Block(Kind.HEADING, number, words, level=level)


def _front_end(lines: list[str]) -> int:
    """Give the line that ends what stands before the page; 0 where nothing does."""
    return next((n for n in range(1, min(len(lines), 200)) if lines[n].rstrip() in ("---", "...")), 0)


def _without_comments(text: str) -> tuple[str, list[Block]]:
    found: list[Block] = []
    parts: list[str] = []
    place, line = 0, 1
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        line += text.count("\n", place, start)
        words = " ".join(text[start + 4 : min(end, start + 1_000)].split())
        if words:
            found.append(Block(Kind.COMMENT, line, words))
        lines = text.count("\n", start, end)
        parts += [text[place:start], "\n" * lines]
        line, place = line + lines, end + 3
    return "".join([*parts, text[place:]]), found
