"""The steps as they will be made, and by name what is left out: read, scrolled, changed by nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.reading.imported import Left, NewList, NewSection
from mistakejournal.ui.widgets.line_text import LineText, TextLine
from mistakejournal.words.imports import left_head_words, left_words

_BOX, _INDENT = "☐", 22


class ImportPreview(LineText):
    """A list may have two thousand steps."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(self.tr("What will be made"), parent=parent)

    def show_lists(self, lists: Sequence[NewList], left: Sequence[Left]) -> None:
        """Show these lists, then what is left out of them and of the file."""
        shown, named = tuple(lists), tuple(left)
        self.show_lines(lambda: _lines(shown, named))


def _lines(lists: tuple[NewList, ...], left: tuple[Left, ...]) -> Iterator[TextLine]:
    for content in lists:
        if len(lists) > 1:
            yield TextLine(content.name, "heading", above=16)
        if content.pause_point:
            yield TextLine(content.pause_point, "small", "text2", above=4)
        for section in content.sections:
            yield from _section_lines(section)
    if left:
        yield TextLine(left_head_words(len(left)), "strong", above=20)
    for one in left:
        yield TextLine(left_words(one), "small", "text2", above=4)


def _section_lines(section: NewSection) -> Iterator[TextLine]:
    if section.name:
        yield TextLine(section.name, "strong", above=14)
    if section.pause_point:
        yield TextLine(section.pause_point, "small", "text2", above=2)
    for step in section.steps:
        yield TextLine(f"{_BOX}  {step.title}")
        if step.why:
            yield TextLine(step.why, "small", "text2", above=2, indent=_INDENT)
