"""An incident as a page to be written: what a file, a PDF and a preview have in common (M1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.domain.records import dataclass


class Rows(StrEnum):
    """How the rows of a part stand below each other."""

    LIST = "list"
    TASKS = "tasks"
    """Done, or still to do."""
    NUMBERED = "numbered"
    TEXTS = "texts"
    """Each is a text of its own under its headline."""


@dataclass(frozen=True)
class PageRow:
    """One line of a part: `when` stands before it, `detail` below it."""

    text: str
    when: str = ""
    detail: str = ""
    done: bool = False


@dataclass(frozen=True)
class PagePart:
    """A heading with a text in her words, and rows below it."""

    heading: str
    text: str = ""
    rows: tuple[PageRow, ...] = ()
    style: Rows = Rows.LIST


@dataclass(frozen=True)
class IncidentPage:
    """One incident or near miss in words, without anything that was left out."""

    title: str
    keys: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    """What a program reads back: names that never change, and values that are never words of the window."""
    facts: tuple[str, ...] = ()
    parts: tuple[PagePart, ...] = ()


@dataclass(frozen=True)
class PageFormat:
    """A format in which pages are written: its code, the ending of its files, and how.

    `begin` is given the title of the whole, `page` comes once for each incident, `end` closes the file.
    """

    code: str
    ending: str
    begin: Callable[[str], str]
    page: Callable[[IncidentPage], str]
    end: str = ""


def paragraphs(text: str) -> list[list[str]]:
    """Give a text's paragraphs, each as its lines; white space at the ends of lines goes."""
    found: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return [lines for lines in found if lines]


def on_paper(page: IncidentPage) -> Paper:
    """Give a page as lines to be printed."""
    return tuple(_lines(page))


def _lines(page: IncidentPage) -> Iterator[PaperLine]:
    yield PaperLine(Style.TITLE, page.title)
    for fact in page.facts:
        yield PaperLine(Style.FACTS, fact)
    for part in page.parts:
        yield PaperLine(Style.HEADING, part.heading)
        for lines in paragraphs(part.text):
            for line in lines:
                yield PaperLine(Style.TEXT, line)
        for number, row in enumerate(part.rows, start=1):
            yield from _row(part.style, number, row)


def _row(style: Rows, number: int, row: PageRow) -> Iterator[PaperLine]:
    below = tuple(line for lines in paragraphs(row.detail) for line in lines)
    match style:
        case Rows.TEXTS:
            yield PaperLine(Style.LEAD, " · ".join(part for part in (row.when, row.text) if part))
            for line in below:
                yield PaperLine(Style.TEXT, line)
        case Rows.NUMBERED:
            yield PaperLine(Style.STEP, row.text, f"{number}.", details=below)
        case _:
            mark = "" if style is Rows.LIST else "✓" if row.done else "○"
            when = (row.when,) if row.when else ()
            yield PaperLine(Style.STEP, row.text, mark, details=(*when, *below))
