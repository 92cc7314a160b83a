"""What stands on a printed page, as plain lines: what a page looks like is the business of the window."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from mistakejournal.domain.records import dataclass


class Style(StrEnum):
    """What a line is. A step has a mark before it, a word at the end of its line, and details below."""

    TITLE = "title"
    FACTS = "facts"
    LEAD = "lead"
    HEADING = "heading"
    STEP = "step"
    TEXT = "text"


@dataclass(frozen=True)
class PaperLine:
    """One line of a page."""

    style: Style
    text: str
    mark: str = ""
    aside: str = ""
    details: tuple[str, ...] = ()


Paper = tuple[PaperLine, ...]


def plain(paper: Sequence[PaperLine]) -> str:
    """Give a page as text, for those who hear it."""
    lines = []
    for line in paper:
        first = f"{line.mark} {line.text}" if line.mark else line.text
        lines.append(f"{first} ({line.aside})" if line.aside else first)
        lines += line.details
    return "\n".join(lines)
