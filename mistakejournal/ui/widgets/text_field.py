"""A few lines to type in; the field grows with what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from mistakejournal.ui.theme.rules import text_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed

from .lets_files_pass import LetsFilesPass
from .own_undo import OwnUndo
from .veiled_field import VeiledText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent


class TextField(VeiledText, LetsFilesPass, OwnUndo, Themed, QTextEdit):
    """Plain text between 2 and 10 lines high. Tab leaves it; what is pasted loses its formatting.

    ``changed`` comes while typing, ``left`` when the cursor leaves; neither comes from ``set_text``.
    """

    own_focus = True
    changed = Signal(str)
    left = Signal()

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        *,
        name: str = "",
        min_lines: int = 2,
        max_lines: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = (min_lines, max_lines)
        self._marks: list[tuple[int, int]] = []
        self._silent = True
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._tell)
        self.set_text(text)
        self.wear()

    def text(self) -> str:
        """Give what is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Write another text; the same text leaves cursor and undo alone."""
        if text == self.text() and text:
            return
        self._silent = True
        self.setPlainText(text)
        self._space_lines()
        self._silent = False

    def can_undo(self) -> bool:
        """Say whether there is typing to take back."""
        return self.document().isUndoAvailable()

    def can_redo(self) -> bool:
        """Say whether there is typing to do again."""
        return self.document().isRedoAvailable()

    def set_marks(self, spans: Iterable[tuple[int, int]]) -> None:
        """Underline parts of the text, from one position to another, with amber dots."""
        self._marks = list(spans)
        look = QTextCharFormat()
        look.setBackground(self.theme.color("amber_tint"))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(self.theme.color("amber"))
        selections = []
        for start, end in self._marks:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)

    def restyle(self) -> None:
        """Grow with the text."""
        wear_rules(self, self.rules())
        self.setFont(self.theme.font("body"))
        self.viewport().setFont(self.font())  # what stands in an empty field is written in this one
        self._silent = True
        self._space_lines()
        self._silent = False
        self.set_marks(self._marks)
        self._grow()

    def rules(self) -> str:
        """Give its style sheet; a quieter field says what is other with it."""
        return text_rules(self.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter with a new line on an empty one as well: Qt would only take its spacing away."""
        if self.isReadOnly() or not event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            super().keyPressEvent(event)
            return
        cursor = self.textCursor()
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _space_lines(self) -> None:
        own = QFontMetrics(self.font()).lineSpacing()
        look = QTextBlockFormat()
        percent = 100 * self.theme.line_height("body") / own
        look.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        if cursor.blockFormat().property(QTextFormat.Property.LineHeight.value) == percent:
            return
        fresh = not self.document().isUndoAvailable()
        if fresh:  # switching undo off forgets what could be taken back, so only where there is nothing yet
            self.document().setUndoRedoEnabled(False)
        is_typed = self.document().isModified()
        cursor.mergeBlockFormat(look)
        self.document().setModified(is_typed)
        self.document().setUndoRedoEnabled(True)

    def _grow(self, _size: QSizeF | None = None) -> None:
        line = self.theme.line_height("body")
        least, most = self._lines
        frame = 2 * self.theme.space(8) + 2
        wanted = round(self.document().size().height()) - 2 * round(self.document().documentMargin())
        height = min(max(wanted, least * line), most * line) + frame + 8
        self.setFixedHeight(height)
        fits = wanted <= most * line
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def _tell(self) -> None:
        if not self._silent:
            self.changed.emit(self.text())
