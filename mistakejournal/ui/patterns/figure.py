"""What every figure is: a title, a line below it, a legend, something painted, and its numbers.

A figure is no widget: the same one is painted in the window, on paper and into a file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.patterns.ink import height_of, width_of, write
from mistakejournal.ui.patterns.spot import Spot
from mistakejournal.ui.theme import Theme

_MARK, _MARK_GAP, _BETWEEN = 14, 7, 16
_UNDER_HEAD = 12

PaintMark = Callable[[QPainter, Theme, QRectF], None]


@dataclass(frozen=True)
class Legend:
    """A sign and its name."""

    label: str
    paint: PaintMark


class Figure:
    """Base of the four. Sizes are px of the theme that is handed in."""

    def __init__(self, title: str, note: str = "", legend: Sequence[Legend] = ()) -> None:
        """Take the words above the figure."""
        self.title, self.note, self.legend = title, note, tuple(legend)

    def body_height(self, theme: Theme, width: float) -> float:
        """Give the height of what is below the head."""
        raise TypeError(f"{type(self).__name__} must say how high it is")

    def body_spots(self, theme: Theme, width: float) -> list[Spot]:
        """Give its numbers in reading order; the head ends at 0."""
        raise TypeError(f"{type(self).__name__} must give its numbers")

    def paint_body(self, painter: QPainter, theme: Theme, width: float) -> None:
        """Paint what is below the head."""
        raise TypeError(f"{type(self).__name__} must paint itself")

    def height(self, theme: Theme, width: float) -> int:
        """Give the height of the whole at a width."""
        return round(self.head_height(theme, width) + self.body_height(theme, width))

    def spots(self, theme: Theme, width: float) -> list[Spot]:
        """Give its numbers where they stand in the whole."""
        top = self.head_height(theme, width)
        spots = self.body_spots(theme, width)
        for spot in spots:
            spot.rect.translate(0, top)
        return spots

    def paint(self, painter: QPainter, theme: Theme, width: float) -> None:
        """Paint the whole; its corner is at 0, 0."""
        painter.save()
        self._paint_head(painter, theme, width)
        painter.translate(0, self.head_height(theme, width))
        self.paint_body(painter, theme, width)
        painter.restore()

    def head_height(self, theme: Theme, width: float) -> int:
        """Give where the body begins."""
        height = height_of(theme, "heading", self.title, width) + self._lines(
            theme, width
        ) * theme.line_height("small")
        if self.note:
            height += height_of(theme, "small", self.note, self._note_width(theme, width))
        return height + theme.space(_UNDER_HEAD)

    def _lines(self, theme: Theme, width: float) -> int:
        """Give how many lines the legend takes for itself."""
        if not self.legend or self._is_beside(theme, width):
            return 0
        return len(self._flowed(theme, width))

    def _is_beside(self, theme: Theme, width: float) -> bool:
        """Tell whether the legend has room beside the line under the title."""
        if not self.legend or not self.note:
            return False
        room = width - self._legend_width(theme) - theme.space(_BETWEEN)
        return room >= width_of(theme, "small", self.note)

    def _note_width(self, theme: Theme, width: float) -> float:
        beside = self._legend_width(theme) + theme.space(_BETWEEN) if self._is_beside(theme, width) else 0
        return width - beside

    def _part_width(self, theme: Theme, part: Legend) -> float:
        return theme.px(_MARK) + theme.space(_MARK_GAP) + width_of(theme, "small", part.label)

    def _legend_width(self, theme: Theme) -> float:
        widths = sum(self._part_width(theme, part) for part in self.legend)
        return widths + theme.space(_BETWEEN) * (len(self.legend) - 1)

    def _flowed(self, theme: Theme, width: float) -> list[list[Legend]]:
        """Give the legend line by line."""
        lines: list[list[Legend]] = [[]]
        x = 0.0
        for part in self.legend:
            needed = self._part_width(theme, part)
            if lines[-1] and x + needed > width:
                lines.append([])
                x = 0.0
            lines[-1].append(part)
            x += needed + theme.space(_BETWEEN)
        return lines

    def _paint_head(self, painter: QPainter, theme: Theme, width: float) -> None:
        y = height_of(theme, "heading", self.title, width)
        write(painter, theme, QRectF(0, 0, width, y), self.title, "heading", wrap=True)
        row = theme.line_height("small")
        if self.note:
            room = self._note_width(theme, width)
            high = height_of(theme, "small", self.note, room)
            write(painter, theme, QRectF(0, y, room, high), self.note, tone="text2", wrap=True)
            if self._is_beside(theme, width):
                self._paint_legend(painter, theme, self.legend, width - self._legend_width(theme), y, row)
                return
            y += high
        for parts in self._flowed(theme, width) if self.legend else ():
            self._paint_legend(painter, theme, parts, 0, y, row)
            y += row

    def _paint_legend(
        self, painter: QPainter, theme: Theme, parts: Sequence[Legend], x: float, y: float, row: int
    ) -> None:
        side = theme.px(_MARK)
        for part in parts:
            part.paint(painter, theme, QRectF(x, y + (row - side) / 2, side, side))
            at = x + side + theme.space(_MARK_GAP)
            wide = width_of(theme, "small", part.label)
            write(painter, theme, QRectF(at, y, wide, row), part.label, tone="text2")
            x = at + wide + theme.space(_BETWEEN)
