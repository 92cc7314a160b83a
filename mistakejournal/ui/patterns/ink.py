"""Words and strokes as all figures paint them, on a screen, on paper or into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen

from mistakejournal.ui.theme import Theme
from mistakejournal.ui.theme.veil import veiled

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter
_TALL = 10_000


_KEPT = 4096
_known: dict[tuple[object, ...], int | float] = {}
"""What was measured: a figure asks for the same words at every paint."""


def width_of(theme: Theme, style: str, text: str, *, weight: QFont.Weight | None = None) -> float:
    """Give how wide one line is, in px."""
    return _measured(
        (theme.text_scale, theme.system_font, style, weight, text),
        lambda: QFontMetricsF(theme.font(style, weight=weight)).horizontalAdvance(text) + 1,
    )


def height_of(theme: Theme, style: str, text: str, width: float) -> int:
    """Give how high a text is when it is wrapped at a width, in px."""
    room = max(int(width), 1)
    return round(
        _measured(
            (theme.text_scale, theme.system_font, style, text, room),
            lambda: _wrapped(theme, style, text, room),
        )
    )


def _wrapped(theme: Theme, style: str, text: str, width: int) -> int:
    metrics = QFontMetrics(theme.font(style))
    room = QRect(0, 0, width, _TALL)
    high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, text).height()
    return max(round(high / metrics.lineSpacing()), 1) * theme.line_height(style)


def _measured(key: tuple[object, ...], measure: Callable[[], float]) -> float:
    if key not in _known:
        if len(_known) >= _KEPT:
            _known.clear()
        _known[key] = measure()
    return _known[key]


def write(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    style: str = "small",
    tone: str = "text",
    *,
    align: Qt.AlignmentFlag = LEFT,
    weight: QFont.Weight | None = None,
    wrap: bool = False,
) -> None:
    """Write a text into a box: wrapped, or shortened to one line."""
    font, text = theme.font(style, weight=weight), veiled(text)
    painter.setFont(font)
    painter.setPen(theme.color(tone))
    if wrap:
        painter.drawText(rect, align.value | Qt.TextFlag.TextWordWrap.value, text)
        return
    short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect, align.value, short)


def line(painter: QPainter, start: QPointF, end: QPointF, color: QColor, width: float = 1.0) -> None:
    """Draw a line."""
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(start, end)


def ring(painter: QPainter, center: QPointF, radius: float, color: QColor, ground: QColor) -> None:
    """Draw an open circle."""
    rings(painter, [center], radius, color, ground)


def rings(
    painter: QPainter, centers: Iterable[QPointF], radius: float, color: QColor, ground: QColor
) -> None:
    """Draw open circles of one kind, each over the ones before."""
    painter.setPen(QPen(color, 1.75))
    painter.setBrush(ground)
    for center in centers:
        painter.drawEllipse(center, radius, radius)


def dot(painter: QPainter, center: QPointF, radius: float, color: QColor) -> None:
    """Draw a filled circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(center, radius, radius)


def diamond(painter: QPainter, center: QPointF, radius: float, color: QColor) -> None:
    """Draw a square that stands on its corner."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    x, y = center.x(), center.y()
    corners = [
        QPointF(x, y - radius),
        QPointF(x + radius, y),
        QPointF(x, y + radius),
        QPointF(x - radius, y),
    ]
    painter.drawConvexPolygon(corners)
