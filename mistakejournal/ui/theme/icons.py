"""Icons: strokes from files, in the colour of a token and sharp on every screen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from mistakejournal.paths import resource

from .current import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QIcon

_STROKE, _SMALL_STROKE, _SMALL = 1.75, 2.0, 16
_FINEST = 4.0  # the largest ratio of device pixels that QIcon is prepared for


def pixmap(name: str, token: str = "text2", size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Give an icon, ``size`` px wide, for a screen with this many device pixels to one.

    Raises ``FileNotFoundError`` for a name without a file.
    """
    return _tinted(name, current_theme().color(token).name(), size, ratio)


def icon(name: str, token: str = "text2", size: int = 18) -> QIcon:
    """Give an icon for what wants a QIcon: menus, trays. It keeps its colour when the theme changes."""
    from PySide6.QtGui import QIcon  # a start paints without one

    given = QIcon()
    for ratio in (1.0, 2.0, _FINEST):
        given.addPixmap(pixmap(name, token, size, ratio))
    return given


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint an icon in the middle of ``rect``, as large as its shorter side."""
    size = round(min(rect.width(), rect.height()))
    ratio = painter.device().devicePixelRatioF()
    x = round(rect.center().x() - size / 2)
    y = round(rect.center().y() - size / 2)
    painter.drawPixmap(x, y, _tinted(name, color.name(), size, ratio))


def stroke_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint an icon as strokes, for what may be printed or scaled: a pixmap would show its pixels."""
    _render(painter, _drawing(name), color.name(), rect)


def app_icon() -> QIcon:
    """Give the sign of the app: the sprout on a green square."""
    from PySide6.QtGui import QIcon

    given = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        given.addPixmap(app_pixmap(size))
    return given


def app_pixmap(size: int, ratio: float = 1.0) -> QPixmap:
    """Give the sign of the app, ``size`` px wide."""
    theme = current_theme()
    image = _empty(size, ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.25, size * 0.25)
    edge, sprout = size * 0.2, size * 0.6
    _render(painter, _drawing("sprout"), theme.color("on_accent").name(), QRectF(edge, edge, sprout, sprout))
    painter.end()
    return image


def forget_icons() -> None:
    """Drop what was drawn for the last theme."""
    _tinted.cache_clear()


@cache
def _tinted(name: str, color: str, size: int, ratio: float) -> QPixmap:
    drawing = _drawing(name)  # before there is a painter: none may outlive its image
    image = _empty(size, ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _render(painter, drawing, color, QRectF(0, 0, size, size))
    painter.end()
    return image


def _empty(size: int, ratio: float) -> QPixmap:
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _render(painter: QPainter, drawing: str, color: str, rect: QRectF) -> None:
    from PySide6.QtSvg import QSvgRenderer  # a start without an icon need not pay for it

    stroke = _STROKE if rect.width() >= _SMALL else _SMALL_STROKE
    inked = drawing.replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    QSvgRenderer(QByteArray(inked.encode())).render(painter, rect)


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
