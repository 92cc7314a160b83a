"""What painting a line in one type style needs to know, measured once: lists ask for it at each row."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat

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
        self.bold = QTextCharFormat()
        self.bold.setFont(bold)
