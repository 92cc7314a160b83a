"""The steps as they will be made, and by name what is left out: read, scrolled, changed by nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from mistakejournal.domain.reading.imported import Left, NewList, NewSection
from mistakejournal.domain.records import dataclass
from mistakejournal.ui.theme.rules import text_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.words.imports import left_head_words, left_words

_LEAST, _AT_ONCE = 180, 200
_BOX, _INDENT = "☐", 22


class ImportPreview(Themed, QTextEdit):
    """A list may have two thousand steps: the lines below are written when they are scrolled to."""

    own_focus = True

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._lists: tuple[NewList, ...] = ()
        self._left: tuple[Left, ...] = ()
        self._rest: Iterator[_Line] = iter(())
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.verticalScrollBar().valueChanged.connect(self._near_end)
        self.setAccessibleName(self.tr("What will be made"))
        self.wear()

    def show_lists(self, lists: Sequence[NewList], left: Sequence[Left]) -> None:
        """Show these lists, then what is left out of them and of the file."""
        self._lists, self._left = tuple(lists), tuple(left)
        self._write()

    def restyle(self) -> None:
        """Take letters and colours from the theme."""
        wear_rules(self, text_rules(self.theme))
        self.setMinimumHeight(self.theme.px(_LEAST))
        self._write()

    def _write(self) -> None:
        self.clear()
        self._rest = self._lines()
        self._write_more(_AT_ONCE)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _near_end(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value and value >= bar.maximum() - bar.pageStep():
            self._write_more(_AT_ONCE)

    def _write_more(self, count: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for line in islice(self._rest, count):
            look, block = QTextCharFormat(), QTextBlockFormat()
            look.setFont(self.theme.font(line.style))
            look.setForeground(self.theme.color(line.tone))
            block.setLeftMargin(self.theme.px(line.indent))
            if cursor.atStart():
                cursor.setBlockFormat(block)
            else:
                block.setTopMargin(self.theme.px(line.above))
                cursor.insertBlock(block, look)
            cursor.insertText(line.words, look)
        cursor.endEditBlock()

    def _lines(self) -> Iterator[_Line]:
        for content in self._lists:
            if len(self._lists) > 1:
                yield _Line(content.name, "heading", above=16)
            if content.pause_point:
                yield _Line(content.pause_point, "small", "text2", above=4)
            for section in content.sections:
                yield from _section_lines(section)
        if self._left:
            yield _Line(left_head_words(len(self._left)), "strong", above=20)
        for one in self._left:
            yield _Line(left_words(one), "small", "text2", above=4)


@dataclass(frozen=True)
class _Line:
    """Words with their type style and colour, and the air over and beside them in px."""

    words: str
    style: str = "body"
    tone: str = "text"
    above: int = 6
    indent: int = 0


def _section_lines(section: NewSection) -> Iterator[_Line]:
    if section.name:
        yield _Line(section.name, "strong", above=14)
    if section.pause_point:
        yield _Line(section.pause_point, "small", "text2", above=2)
    for step in section.steps:
        yield _Line(f"{_BOX}  {step.title}")
        if step.why:
            yield _Line(step.why, "small", "text2", above=2, indent=_INDENT)
