"""Text to be read in full, selected and copied, by mouse and by keys; even a long link stays inside."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.veiled_field import VeiledText

_SMALLEST = 28
_AIR = 4


class Reading(VeiledText, Themed, QTextEdit):
    """As high as its text, at any width and before it is shown; the page around it scrolls."""

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        """Show `text`; `name` says to a screen reader what it is."""
        self._measured: QTextDocument | None = None
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setStyleSheet(
            "QTextEdit, QTextEdit:focus { background: transparent; border: none; padding: 0; }"
        )
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self.wear()

    def restyle(self) -> None:
        """Take fonts, colours and line heights from the theme."""
        self.setFont(self.theme.font("body"))
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self._dress(cursor, *self.style_of(block.blockNumber()))
            block = block.next()
        self._measured = None
        self._heights.clear()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Give the height of the text at a width: measured apart, so that what is shown stays as it is."""
        if width not in self._heights:
            if self._measured is None:
                self._measured = self.document().clone(self)
                self._measured.setDocumentMargin(0)
            self._measured.setTextWidth(width)
            self._heights[width] = max(round(self._measured.size().height()) + _AIR, _SMALLEST)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Ask for one line; a layout asks for the height at its width."""
        return QSize(super().sizeHint().width(), _SMALLEST)

    def minimumSizeHint(self) -> QSize:
        """Ask for one line at least."""
        return QSize(super().minimumSizeHint().width(), _SMALLEST)

    def style_of(self, _line: int) -> tuple[str, str]:
        """Give type style and colour of a line of the text."""
        return "body", "text"

    def _dress(self, cursor: QTextCursor, style: str, tone: str) -> None:
        font = self.theme.font(style)
        look, letters = QTextBlockFormat(), QTextCharFormat()
        percent = 100 * self.theme.line_height(style) / QFontMetrics(font).lineSpacing()
        look.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        letters.setFont(font)
        letters.setForeground(self.theme.color(tone))
        cursor.setBlockFormat(look)
        cursor.setCharFormat(letters)


class Moment(Reading):
    """What happened, and beneath it what is known of it."""

    def __init__(self, title: str, text: str = "", *, parent: QWidget | None = None) -> None:
        """Show `title`, and `text` if there is any."""
        self._title_lines = title.count("\n") + 1
        super().__init__("\n".join(part for part in (title, text) if part), name=title, parent=parent)

    def style_of(self, line: int) -> tuple[str, str]:
        """Set the title off from what follows."""
        return ("medium", "text") if line < self._title_lines else ("small", "text2")
