"""A line of text with what was found in it bold, cut with dots where its room ends."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from mistakejournal.ui.theme import Theme

Marks = tuple[tuple[int, int], ...]
"""(start, end) of each piece that was found."""

_DOTS = "…"
_ENDLESS = 1e6
"""Px that no line needs."""


def paint_marked(
    painter: QPainter,
    line: QRectF,
    theme: Theme,
    style: str,
    tone: str,
    text: str,
    marks: Marks = (),
    *,
    at_right: bool = False,
) -> float:
    """Paint `text` into `line`, from its left or up to its right; give the width it takes.

    It is shaped once, whether it is bold, cut or neither: that is most of what a row of a list costs.
    """
    font = theme.font(style)
    metrics = QFontMetrics(font)
    dots = metrics.horizontalAdvance(_DOTS)
    if not text or line.width() <= dots:
        return 0.0
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)  # else it would be shaped again to be painted
    layout.setTextOption(_anywhere())
    if marks:
        layout.setFormats(_bold(theme, style, text, marks))
    layout.beginLayout()
    laid = layout.createLine()
    laid.setLineWidth(_ENDLESS)
    is_cut = laid.naturalTextWidth() > line.width()
    if is_cut:
        laid.setLineWidth(line.width() - dots)
    layout.endLayout()
    width = laid.naturalTextWidth()
    x = line.right() - width if at_right else line.x()
    baseline = line.y() + (line.height() - metrics.height()) / 2 + metrics.ascent()
    painter.setPen(theme.color(tone))
    laid.draw(painter, QPointF(x, baseline - laid.ascent()))
    if is_cut:
        painter.setFont(font)
        painter.drawText(QPointF(x + width, baseline), _DOTS)
    return width + (dots if is_cut else 0)


def _bold(theme: Theme, style: str, text: str, marks: Marks) -> list[QTextLayout.FormatRange]:
    bold = QTextCharFormat()
    bold.setFont(theme.font(style, weight=QFont.Weight.Bold))
    ranges = []
    for start, end in marks:
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = _units(text[:start]), _units(text[start:end]), bold
        ranges.append(one)
    return ranges


def _units(text: str) -> int:
    """Give how long Qt takes a text to be: it counts a letter beyond the first plane as two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@cache
def _anywhere() -> QTextOption:
    """Cut a line within a word, and let no script push it to the other side."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    return option
