"""A long text to type in: it takes the room there is and scrolls in it."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from .scrolling import ScrollBar
from .text_field import TextField


class TallText(TextField):
    """As high as its place, never lower than a few lines."""

    def __init__(
        self, text: str = "", *, name: str = "", min_lines: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, name=name, min_lines=min_lines, parent=parent)
        self.setVerticalScrollBar(ScrollBar(parent=self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def span(self, start: int, end: int) -> QTextCursor:
        """Give a part of the text, from one position to another; it moves with what is written before it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def replace_span(self, start: int, end: int, text: str) -> None:
        """Put other words from one position to another, as typing would: undo brings the old ones back."""
        self.span(start, end).insertText(text)

    def show_span(self, start: int, end: int) -> None:
        """Select a part of the text and bring it into view."""
        self.setTextCursor(self.span(start, end))
        self.ensureCursorVisible()

    def _grow(self, _size: QSizeF | None = None) -> None:
        self.setMinimumHeight(self._lines[0] * self.theme.line_height("body"))
