"""A checklist as a page to tick by hand."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.domain.reading.imported import NewList
from mistakejournal.words.checklists import steps_words
from mistakejournal.words.dotted import dotted

_BOX = "☐"


def list_page(content: NewList, client_name: str = "") -> Paper:
    """Give the page: name, client, when to use it, and a box for each step under its section."""
    return tuple(_lines(content, client_name))


def left_out_words(count: int) -> str:
    """Say how many steps stay behind because they are only for single clients; “” when none does."""
    if count == 0:
        return ""
    if count == 1:
        return QCoreApplication.translate("ListPages", "1 step that is only for one client stays here.")
    said = QCoreApplication.translate(
        "ListPages", "{count} steps that are only for single clients stay here."
    )
    return said.format(count=count)


def _lines(content: NewList, client_name: str) -> Iterator[PaperLine]:
    yield PaperLine(Style.TITLE, content.name)
    facts = dotted(client_name, steps_words(content.steps))
    yield PaperLine(Style.FACTS, facts)
    if content.pause_point:
        yield PaperLine(Style.TEXT, content.pause_point)
    for section in content.sections:
        if section.name:
            yield PaperLine(Style.HEADING, section.name)
        if section.pause_point:
            yield PaperLine(Style.TEXT, section.pause_point)
        for step in section.steps:
            yield PaperLine(Style.STEP, step.title, _BOX)
