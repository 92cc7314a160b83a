"""One line of text that gives way to dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class ElidedLabel(Themed, QLabel):
    """The whole text stays its accessible name, and shows under the pointer where it is cut.

    ``middle`` cuts in the middle: a link says most at its two ends.
    """

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        tone: str = "text",
        *,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._tone = style, tone
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_text(text)
        self.wear()

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self._tell()

    def set_tone(self, tone: str) -> None:
        """Change the colour to that of another token."""
        self._tone = tone
        self.update()

    def shown_text(self) -> str:
        """Give what is to be seen at the present width."""
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(veiled(self.text()).replace("\n", " "), self._mode, self.width())

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self.theme.font(self._style))
        self._tell()

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text().replace("\n", " ")) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Do with a few letters."""
        return QSize(min(self.sizeHint().width(), self.theme.px(48)), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the whole text under the pointer only where it is cut."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        with painting(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.theme.color(self._tone if self.isEnabled() else "disabled"))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, self.shown_text())

    def _tell(self) -> None:
        text = veiled(self.text())
        self.setToolTip(text if self.shown_text() != text else "")
