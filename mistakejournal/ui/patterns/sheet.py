"""The figures on one sheet: black on white whatever the theme, for paper and for files (K5)."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter

from mistakejournal.errors import JournalError
from mistakejournal.ui.patterns.figure import Figure
from mistakejournal.ui.patterns.ink import height_of, write
from mistakejournal.ui.printing import page_layout
from mistakejournal.ui.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

WIDTH = 1000.0
"""Px of the sheet without its margins."""
_GAP, _UNDER = 48, 32
_LEFT_PART = 0.44


class Sheet:
    """A title, the sentence, and the figures two by two; its corner is at 0, 0."""

    def __init__(self, title: str, about: str, sentence: str, figures: Sequence[Figure]) -> None:
        """Take what stands on it; `about` says of what time and whom."""
        self.title, self.about, self.sentence = title, about, sentence
        self._rows = [figures[place : place + 2] for place in range(0, len(figures), 2)]
        self._theme = load_theme("light")
        self.height = self._head_height() + sum(self._row_height(row) + _UNDER for row in self._rows)

    def paint(self, painter: QPainter) -> None:
        """Paint it all."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = 0.0
        for text, style, tone, gap in self._head():
            high = height_of(theme, style, text, WIDTH)
            write(painter, theme, QRectF(0, y, WIDTH, high), text, style, tone, wrap=True)
            y += high + gap
        y = self._head_height()
        for row in self._rows:
            x = 0.0
            for figure, width in zip(row, self._widths(), strict=False):
                painter.save()
                painter.translate(x, y)
                figure.paint(painter, theme, width)
                painter.restore()
                x += width + _GAP
            y += self._row_height(row) + _UNDER

    def _head(self) -> list[tuple[str, str, str, int]]:
        return [
            (self.title, "title", "text", 4),
            (self.about, "small", "text2", 12),
            (self.sentence, "subtitle", "text", 28),
        ]

    def _head_height(self) -> float:
        return sum(height_of(self._theme, style, text, WIDTH) + gap for text, style, _, gap in self._head())

    def _widths(self) -> tuple[float, float]:
        left = (WIDTH - _GAP) * _LEFT_PART
        return left, WIDTH - _GAP - left

    def _row_height(self, row: Sequence[Figure]) -> int:
        return max(
            figure.height(self._theme, width) for figure, width in zip(row, self._widths(), strict=False)
        )


class SheetPrint:
    """The sheet on one page, sideways, as large as it goes."""

    def __init__(self, sheet: Sheet, layout: QPageLayout | None = None) -> None:
        """Take a page, or the one of the country."""
        self.sheet = sheet
        self.layout = QPageLayout(layout) if layout is not None else _sideways()

    def onto(self, device: QPagedPaintDevice) -> Generator[int, None, None]:
        """Paint it onto a PDF or a printer. Raises JournalError("unprinted")."""
        painter = QPainter()
        if not painter.begin(device):
            raise JournalError("unprinted")
        room = self.layout.paintRect(QPageLayout.Unit.Point)
        scale = min(room.width() / WIDTH, room.height() / self.sheet.height) * device.logicalDpiX() / 72
        painter.scale(scale, scale)
        try:
            self.sheet.paint(painter)
            yield 1
        finally:
            ended = painter.end()
        if not ended:
            raise JournalError("unprinted")


def _sideways() -> QPageLayout:
    layout = page_layout()
    layout.setOrientation(QPageLayout.Orientation.Landscape)
    return layout
