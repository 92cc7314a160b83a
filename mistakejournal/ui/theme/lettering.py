"""What painting a line in one type style needs to know, measured once: lists ask for it at each row."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

DOTS = "…"


class Lettering:
    """A type style with its bold; sizes in px. Nobody changes its fonts."""

    def __init__(self, font: QFont, bold: QFont) -> None:
        """Measure `font`; `bold` is what was found in it."""
        metrics = QFontMetricsF(font)
        self.font = font
        self.height, self.ascent = metrics.height(), metrics.ascent()
        self.dots = metrics.horizontalAdvance(DOTS)
        """The width of the dots at the end of what is cut."""
        self._bold = bold

    @cached_property
    def bold(self) -> QTextCharFormat:
        """The format of what was found, made when a list asks: Qt’s kind of it is 3 ms of a start."""
        from PySide6.QtGui import QTextCharFormat

        bold = QTextCharFormat()
        bold.setFont(self._bold)
        return bold
