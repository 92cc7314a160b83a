"""Where one is in a short row of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_DOT, _NOW, _GAP = 6, 16, 6


class Dots(Themed, QWidget):
    """Dots of which one is longer; the name says in words what they show."""

    def __init__(self, count: int, current: int = 0, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._current = count, current
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wear()

    def set_current(self, current: int) -> None:
        """Show another place, counted from 0."""
        self._current = current
        self.update()

    def set_count(self, count: int) -> None:
        """Show another number of dots."""
        self._count = count
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for all dots."""
        px = self.theme.px
        return QSize(px(_DOT + _GAP) * (self._count - 1) + px(_NOW), px(_DOT) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        px = self.theme.px
        x = 0
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            for index in range(self._count):
                width = px(_NOW) if index == self._current else px(_DOT)
                painter.setBrush(self.theme.color("accent" if index <= self._current else "edge"))
                place = QRectF(x, (self.height() - px(_DOT)) / 2, width, px(_DOT))
                painter.drawRoundedRect(place, px(_DOT) / 2, px(_DOT) / 2)
                x += width + px(_GAP)
