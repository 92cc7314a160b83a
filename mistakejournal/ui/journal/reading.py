"""Text to be read in full, selected and copied, by mouse and by keys; even a long link stays inside."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPalette, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from mistakejournal.ui.theme.themed import Themed

_SMALLEST = 28
_AIR = 4


class Reading(Themed, QTextEdit):
    """As high as its text; the page around it scrolls."""

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        """Show `text`; `name` says to a screen reader what it is."""
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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(
            "QTextEdit, QTextEdit:focus { background: transparent; border: none; padding: 0; }"
        )
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.wear()

    def restyle(self) -> None:
        """Take font, colour and line height from the theme."""
        self.setFont(self.theme.font("body"))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self.theme.color("text"))
        self.setPalette(palette)
        look = QTextBlockFormat()
        percent = 100 * self.theme.line_height("body") / QFontMetrics(self.font()).lineSpacing()
        look.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(look)
        self._grow()

    def _grow(self, _size: QSizeF | None = None) -> None:
        self.setFixedHeight(max(round(self.document().size().height()) + _AIR, _SMALLEST))
