"""A number chosen by feeling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QWidget

from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

_HANDLE, _GROOVE = 16, 4


class Slider(Themed, QSlider):
    """A QSlider that lies flat; a click takes the handle to where it is."""

    focus_radius = 8

    def __init__(
        self, name: str, minimum: int = 0, maximum: int = 10, value: int = 0, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(minimum, maximum)
        self.setValue(value)
        self.setPageStep(max((maximum - minimum) // 5, 1))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear()

    def sizeHint(self) -> QSize:
        """Give a line long enough to aim on."""
        return QSize(self.theme.px(160), max(self.theme.px(_HANDLE) + 12, 28))

    def minimumSizeHint(self) -> QSize:
        """Ask for half of it at least."""
        return QSize(self.theme.px(80), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position())
            self.setSliderDown(True)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the handle follow."""
        if self.isSliderDown():
            self._go_to(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the handle go."""
        self.setSliderDown(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint groove and handle."""
        theme, handle = self.theme, self._handle()
        span = self.width() - handle
        x = handle / 2 + QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self.value(), span)
        middle = self.height() / 2
        groove = QRectF(0, middle - _GROOVE / 2, self.width(), _GROOVE)
        ink = theme.color("accent" if self.isEnabled() else "disabled")
        with painting(self) as painter:
            box(painter, groove, _GROOVE / 2, fill=theme.color("edge"))
            box(painter, QRectF(0, groove.y(), x, _GROOVE), _GROOVE / 2, fill=ink)
            painter.setPen(QPen(ink, 4))
            painter.setBrush(theme.color("raised"))
            painter.drawEllipse(QPointF(x, middle), handle / 2 - 2, handle / 2 - 2)

    def _go_to(self, position: QPointF) -> None:
        handle = self._handle()
        x = round(position.x() - handle / 2)
        span = self.width() - handle
        self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), x, span))

    def _handle(self) -> int:
        return self.theme.px(_HANDLE)
