"""Strokes the kit shares: rounded boxes, sharp hairlines, focus."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from .veil import is_veiled, veiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget


class VeiledPainter(QPainter):
    """Paints words as they may be seen while the screen is shared."""

    def drawText(self, *place_and_words: Any) -> Any:
        """Paint the words veiled, whichever way their place is given."""
        seen: list[Any] = [veiled(one) if isinstance(one, str) else one for one in place_and_words]
        return super().drawText(*seen)


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Give a smooth painter for the time of one paint event."""
    painter = VeiledPainter(widget) if is_veiled() else QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """Paint a rounded box whose border lies inside ``rect``."""
    inner = rect
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(border, width)
        if dashed:
            pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    radius = min(radius, inner.height() / 2)
    painter.drawRoundedRect(inner, radius, radius)


def fill(painter: QPainter, rect: QRect | QRectF, color: QColor) -> None:
    """Fill a rectangle. To choose among its overloads `fillRect` first makes all preset gradients: 5 ms."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(rect)


def hairline(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Fill one device pixel along the bottom of ``rect``, or along its left if it is taller than wide."""
    ratio = painter.device().devicePixelRatioF()
    thin = 1 / ratio
    if rect.height() > rect.width():
        fill(painter, QRectF(round(rect.left() * ratio) / ratio, rect.top(), thin, rect.height()), color)
    else:
        y = round(rect.bottom() * ratio) / ratio - thin
        fill(painter, QRectF(rect.left(), y, rect.width(), thin), color)


def is_hovered(widget: QWidget) -> bool:
    """Say whether the pointer is over a widget that can be used."""
    return widget.isEnabled() and widget.testAttribute(Qt.WidgetAttribute.WA_UnderMouse)
