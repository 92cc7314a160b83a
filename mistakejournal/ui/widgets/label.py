"""Text that is read, never typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

from .paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_COMFORTABLE = 520  # the width a wrapped label asks for, in px at 100 percent

_TARGET = 24
"""One line that can be selected is as high as anything else the pointer aims at, in px."""


class Label(Themed, QLabel):
    """Plain text in one of the type styles and the colour of a token."""

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        selectable: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._tone, self._align, self._selectable = style, tone, align, selectable
        self._paragraph: Paragraph | None = None
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setCursor(Qt.CursorShape.IBeamCursor)
            self.setMinimumHeight(_TARGET)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.wear()

    def setText(self, text: str) -> None:
        """Show another text, as it may be seen now."""
        self._words = text
        super().setText(veiled(text))

    def text(self) -> str:
        """Give the text itself: what is copied from here is never veiled."""
        return self._words

    def set_tone(self, tone: str) -> None:
        """Change the colour to that of another token."""
        self._tone = tone
        self.restyle()

    def set_style(self, style: str) -> None:
        """Change the type style."""
        self._style = style
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour from the theme, and the text as it may be seen."""
        super().setText(veiled(self._words))
        self.setFont(self.theme.font(self._style))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self.theme.color(self._tone))
        self.setPalette(palette)
        self._paragraph = None

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped text, and of the margins around it."""
        if not self._is_painted_here():
            return super().heightForWidth(width)
        around = self._around()
        return self._wrapped().height_for(width - around.width(), self._align) + around.height()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable line, and for no more than the text needs."""
        if not self._is_painted_here():
            return super().sizeHint()
        text = self._wrapped()
        width = min(text.natural_width, self.theme.px(_COMFORTABLE))
        return QSize(width, text.height_for(width, self._align)) + self._around()

    def minimumSizeHint(self) -> QSize:
        """Ask for the longest word at least."""
        if not self._is_painted_here():
            return super().minimumSizeHint()
        text = self._wrapped()
        return QSize(text.smallest_width, self.fontMetrics().height()) + self._around()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint wrapped text with its line height, which a plain QLabel cannot."""
        if not self._is_painted_here():
            super().paintEvent(event)
            return
        rect = QRectF(self.contentsRect())
        text = self._wrapped()
        rect.setTop(rect.top() + max(0.0, (rect.height() - text.height_for(rect.width(), self._align)) / 2))
        with painting(self) as painter:
            group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
            text.draw(painter, rect, self.palette().color(group, QPalette.ColorRole.WindowText), self._align)

    def _is_painted_here(self) -> bool:
        """Leave selectable text with Qt, which knows how to select."""
        return self.wordWrap() and not self._selectable

    def _around(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _wrapped(self) -> Paragraph:
        text = super().text()
        if self._paragraph is None or self._paragraph.text != text:
            self._paragraph = Paragraph(text, self.font(), self.theme.line_height(self._style))
        return self._paragraph
