"""A line of text with what was found in it bold, cut with dots where its room ends."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from mistakejournal.ui.theme import Theme

Marks = tuple[tuple[int, int], ...]
"""(start, end) of each piece that was found, in order."""


def paint_marked(
    painter: QPainter, line: QRectF, theme: Theme, style: str, tone: str, text: str, marks: Marks
) -> float:
    """Paint `text` into `line`; give where it stops. Each piece is bold or not, so the last one is cut."""
    painter.setPen(theme.color(tone))
    x = line.x()
    for piece, is_marked in pieces_of(text, marks):
        font = theme.font(style, weight=QFont.Weight.Bold) if is_marked else theme.font(style)
        metrics = QFontMetrics(font)
        room = max(0, int(line.right() - x))
        width = metrics.horizontalAdvance(piece)
        ends = width > room
        if ends:
            piece = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(piece)
        painter.setFont(font)
        painter.drawText(QRectF(x, line.y(), width + 2, line.height()), Qt.AlignmentFlag.AlignVCenter, piece)
        x += width
        if ends:
            break
    return x


def pieces_of(text: str, marks: Marks) -> Iterator[tuple[str, bool]]:
    """Give the text in pieces, each with whether it is marked."""
    at = 0
    for start, end in sorted(marks):
        if start < at:
            continue
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False
