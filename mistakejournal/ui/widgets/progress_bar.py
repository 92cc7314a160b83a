"""How far something is, across the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_HEIGHT, _GAP = 6, 4


class ProgressBar(Themed, QProgressBar):
    """A thin bar, whole or in one piece for each unit."""

    def __init__(
        self,
        name: str,
        maximum: int = 1,
        value: int = 0,
        *,
        parts: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self.setRange(0, maximum)
        self.setValue(value)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear()

    def sizeHint(self) -> QSize:
        """Give a thin line."""
        return QSize(self.theme.px(120), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Do with a short one."""
        return QSize(self.theme.px(40), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is done over what there is."""
        done, rest = self.theme.color("accent"), self.theme.color("pressed")
        radius = self.height() / 2
        with painting(self) as painter:
            if self._parts and self.maximum() > 0:
                count = self.maximum()
                width = (self.width() - _GAP * (count - 1)) / count
                for part in range(count):
                    place = QRectF(part * (width + _GAP), 0, width, self.height())
                    box(painter, place, radius, fill=done if part < self.value() else rest)
                return
            box(painter, QRectF(self.rect()), radius, fill=rest)
            if self.value() and self.maximum():
                width = max(self.width() * self.value() / self.maximum(), self.height())
                box(painter, QRectF(0, 0, width, self.height()), radius, fill=done)
