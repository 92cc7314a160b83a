"""A line of text with what was found in it bold, cut with dots where its room ends."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from mistakejournal.ui.theme import Theme
from mistakejournal.ui.theme.lettering import DOTS, Lettering
from mistakejournal.ui.theme.veil import veiled

Marks = tuple[tuple[int, int], ...]
"""(start, end) of each piece that was found."""

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
    seen = veiled(text)
    if seen != text:
        text, marks = seen, ()  # what was found may be what is hidden
    letters = theme.lettering(style)
    room = line.width()
    if not text or room <= letters.dots:
        return 0.0
    layout = QTextLayout(text, letters.font)
    layout.setCacheEnabled(True)  # else it would be shaped again to be painted
    layout.setTextOption(_anywhere())
    if marks:
        layout.setFormats(_bold(letters, text, marks))
    layout.beginLayout()
    laid = layout.createLine()
    laid.setLineWidth(_ENDLESS)
    width = laid.naturalTextWidth()
    is_cut = width > room
    if is_cut:
        laid.setLineWidth(room - letters.dots)
        width = laid.naturalTextWidth()
    layout.endLayout()
    x = line.right() - width if at_right else line.x()
    baseline = round(line.y() + (line.height() - letters.height) / 2 + letters.ascent)
    painter.setPen(theme.color(tone))
    laid.draw(painter, QPointF(x, baseline - laid.ascent()))
    if is_cut:
        painter.setFont(letters.font)
        painter.drawText(QPointF(x + width, baseline), DOTS)
        width += letters.dots
    return width


def _bold(letters: Lettering, text: str, marks: Marks) -> list[QTextLayout.FormatRange]:
    ranges = []
    for start, end in marks:
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = _units(text[:start]), _units(text[start:end]), letters.bold
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
