"""A text that is a list: its items, whether each has a box, and when it was done."""

from __future__ import annotations

import re

from mistakejournal.domain.records import dataclass

_ITEM = re.compile(r"([ \t]*)(?:(?:[-*+•–]|\d{1,3}[.)])[ \t]+)(?:\[([ xX])\][ \t]+)?(.*)")
_BOX = re.compile(r"()\[([ xX])\][ \t]+(.*)")
_DEEPER = 2


@dataclass(frozen=True)
class Listed:
    """One item: its words, None or whether its box is ticked, and what stands under it."""

    words: str
    is_done: bool | None = None
    below: tuple[str, ...] = ()


def listed(text: str) -> list[Listed]:
    """Give the items of a list; of a text without marks each line is one."""
    found: list[Listed] = []
    for line in text.split("\n"):
        item = _ITEM.fullmatch(line) or _BOX.fullmatch(line)
        if item is not None and (len(item[1].expandtabs(4)) < _DEEPER or not found):
            found.append(Listed(item[3].strip(), None if item[2] is None else item[2] != " "))
        elif found and line[:1] in (" ", "\t") and line.strip():
            last = found.pop()
            found.append(Listed(last.words, last.is_done, (*last.below, line.strip())))
        elif line.strip():
            found.append(Listed(line.strip()))
    return [one for one in found if one.words]
