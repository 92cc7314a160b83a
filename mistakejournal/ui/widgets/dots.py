"""Where one is in a short row of things, and which of them are dealt with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_DOT, _NOW, _GAP = 8, 13, 10
_LINE, _LINE_NOW = 1.25, 2.0


class Dots(Themed, QWidget):
    """Full where it is done, a ring where it is open, larger where one is; the name says it in words."""

    def __init__(
        self, done: Sequence[bool], current: int = 0, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._done, self._current = tuple(done), current
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wear()

    def show_place(self, done: Sequence[bool], current: int) -> None:
        """Show which are done, and where one is, counted from 0."""
        if len(done) != len(self._done):
            self.updateGeometry()
        self._done, self._current = tuple(done), current
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for all dots."""
        px = self.theme.px
        return QSize(px(_DOT + _GAP) * (len(self._done) - 1) + px(_NOW) + 2, px(_NOW) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        px, color = self.theme.px, self.theme.color
        x = 1.0
        with painting(self) as painter:
            for index, is_done in enumerate(self._done):
                is_here = index == self._current
                width = px(_NOW if is_here else _DOT)
                line = (_LINE_NOW if is_here else _LINE) * self.theme.text_scale
                ink = color("accent" if is_here or is_done else "field_line")
                painter.setPen(QPen(ink, line))
                painter.setBrush(ink if is_done else Qt.BrushStyle.NoBrush)
                place = QRectF(x, (self.height() - width) / 2, width, width)
                painter.drawEllipse(place.adjusted(line / 2, line / 2, -line / 2, -line / 2))
                x += width + px(_GAP)
