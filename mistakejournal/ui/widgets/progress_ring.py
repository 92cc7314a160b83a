"""How far something is, small enough for a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_TURN, _TOP = 360 * 16, 90 * 16  # QPainter counts in sixteenths of a degree, from three o'clock


class ProgressRing(Themed, QWidget):
    """A part of one, from 0 to 1; decoration beside words that say the same, unless it has a name."""

    def __init__(
        self, value: float = 0.0, size: int = 20, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._value = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(value)
        self.wear()

    def set_value(self, value: float) -> None:
        """Show another part."""
        self._value = min(max(value, 0.0), 1.0)
        self.update()

    def restyle(self) -> None:
        """Grow with the text."""
        size = self.theme.px(self._size)
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        width = max(2.5, self.width() / 8)
        place = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        with painting(self) as painter:
            painter.setPen(QPen(self.theme.color("edge"), width))
            painter.drawEllipse(place)
            if self._value:
                painter.setPen(QPen(self.theme.color("accent"), width, c=Qt.PenCapStyle.RoundCap))
                painter.drawArc(place, _TOP, -round(self._value * _TURN))
