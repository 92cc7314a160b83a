"""An incident as a page to be written: what a file, a PDF and a preview have in common (M1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class PageRow:
    """One line of a part: `when` stands before it, `detail` below it."""

    text: str
    when: str = ""
    detail: str = ""


@dataclass(frozen=True)
class PagePart:
    """A heading with a text in her words, and rows below it."""

    heading: str
    text: str = ""
    rows: tuple[PageRow, ...] = ()


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
        for row in part.rows:
            details = tuple(line for lines in paragraphs(row.detail) for line in lines)
            yield PaperLine(Style.STEP, row.text, aside=row.when, details=details)
