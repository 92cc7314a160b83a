"""Wrapped plain text with a line height, to be painted by the widget that holds it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPainter

_LONGEST_WORD = 24
"""In letters; no page is made wider for more."""
_ENDLESS = 1_000_000.0
_LINE_BREAK = "\u2028"


class Paragraph:
    """A text in one font; sizes in px."""

    def __init__(self, text: str, font: QFont, line_height: int) -> None:
        self.text = text
        self._font = font
        self._line_height = line_height
        self._layout: QTextLayout | None = None
        self._laid: tuple[float, Qt.AlignmentFlag] | None = None
        self._heights: dict[float, int] = {}
        self._one_line: tuple[float, int] | None = None
        """From which width on the text stands in one line, and its height then."""

    @cached_property
    def natural_width(self) -> int:
        """The width at which only the text's own line breaks break it."""
        metrics = QFontMetrics(self._font)
        return max((metrics.horizontalAdvance(line) for line in self.text.split("\n")), default=0) + 1

    @cached_property
    def smallest_width(self) -> int:
        """The width of the longest word; one longer than any word (a link) may be broken."""
        metrics = QFontMetrics(self._font)
        longest = max((metrics.horizontalAdvance(word) for word in self.text.split()), default=0)
        return min(longest, _LONGEST_WORD * metrics.averageCharWidth()) + 1

    def height_for(self, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> int:
        """Give the height at a width; one line takes the font's own height.

        A layout asks for the same few widths over and over, and most texts are short.
        """
        if self._one_line is not None and width >= self._one_line[0]:
            return self._one_line[1]
        if width not in self._heights:
            self._lay_out(width, align)
        return self._heights[width]

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        color: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint the text from the top of ``rect``."""
        layout = self._lay_out(rect.width(), align)
        painter.setPen(color)
        layout.draw(painter, rect.topLeft())

    def _lay_out(self, width: float, align: Qt.AlignmentFlag) -> QTextLayout:
        if self._layout is not None and self._laid == (width, align):
            return self._layout
        layout = QTextLayout(self.text.replace("\n", _LINE_BREAK), self._font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width if width > 0 else _ENDLESS)
            own = line.height()
            line.setPosition(QPointF(0, lines * self._line_height + (self._line_height - own) / 2))
            lines += 1
        layout.endLayout()
        if lines == 1:
            first = layout.lineAt(0)
            first.setPosition(QPointF(0, 0))
            self._heights[width] = round(first.height() + 0.49)
            self._one_line = first.naturalTextWidth(), self._heights[width]
        else:
            self._heights[width] = max(lines, 1) * self._line_height
        self._layout, self._laid = layout, (width, align)
        return layout
