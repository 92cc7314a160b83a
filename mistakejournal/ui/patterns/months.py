"""What reached a client and what was caught first, month by month (K3, K5)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mistakejournal.services.patterns import MonthCount, Patterns
from mistakejournal.ui.patterns.figure import Figure, Legend
from mistakejournal.ui.patterns.ink import LEFT, MIDDLE, height_of, line, width_of, write
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.spot import Spot
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import Theme
from mistakejournal.ui.theme.paint import box
from mistakejournal.words.patternfigures import (
    caught_label,
    caught_spot,
    month_tick,
    months_note,
    months_title,
    nothing_words,
    reached_label,
    reached_spot,
)

MOST = 18
"""So many months have room; the tables in words hold them all."""
_PLOT, _AXIS, _BELOW, _BAR = 160, 18, 28, 30
_RADIUS, _GAP = 3, 2
_LEAST = 24
"""Px a number has at least to be hit."""
_STEPS = (1, 2, 5)
_TICKS = 3


class MonthsFigure(Figure):
    """A bar for each month: what was caught below, what reached somebody above it."""

    def __init__(self, found: Patterns, scope: Scope) -> None:
        """Show the newest months."""
        months = found.months[-MOST:]
        self._months = months if any(one.reached or one.caught for one in months) else ()
        legend = (Legend(reached_label(), _reached), Legend(caught_label(), _caught))
        note = months_note(len(self._months), len(found.months)) if self._months else ""
        super().__init__(months_title(), note, legend if self._months else ())
        self._found, self._scope = found, scope
        self._most = max((one.reached + one.caught for one in self._months), default=0)

    def body_height(self, theme: Theme, width: float) -> float:
        """Give the height of the plot and what stands below it."""
        if not self._months:
            return height_of(theme, "small", nothing_words("months"), width)
        return theme.space(8) + theme.px(_PLOT + _BELOW)

    def body_spots(self, theme: Theme, width: float) -> list[Spot]:
        """Give what was caught and what reached somebody, month by month."""
        spots = []
        for place, month in enumerate(self._months):
            reached, caught = self._parts(theme, width, place, month)
            if month.reached:
                spots.append(self._spot(reached, reached_spot(month), month, "incident"))
            if month.caught:
                spots.append(self._spot(caught, caught_spot(month), month, "near_miss"))
        return spots

    def paint_body(self, painter: QPainter, theme: Theme, width: float) -> None:
        """Paint the axis, the bars and the months below them."""
        if not self._months:
            high = self.body_height(theme, width)
            write(painter, theme, QRectF(0, 0, width, high), nothing_words("months"), tone="text2", wrap=True)
            return
        plot = self._plot(theme, width)
        for value in _ticks(self._most):
            y = plot.bottom() - plot.height() * value / self._most
            line(painter, QPointF(plot.left(), y), QPointF(plot.right(), y), theme.color("line"))
            high = theme.line_height("small")
            room = QRectF(0, y - high / 2, plot.left(), high)
            write(painter, theme, room, str(value), tone="text2", align=LEFT)
        line(painter, plot.bottomLeft(), plot.bottomRight(), theme.color("field_line"))
        for place, month in enumerate(self._months):
            reached, caught = self._parts(theme, width, place, month)
            if month.caught:
                _caught(painter, theme, caught)
            if month.reached:
                _reached(painter, theme, reached)
        self._paint_months(painter, theme, plot)

    def _paint_months(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        each = plot.width() / len(self._months)
        widest = max(width_of(theme, "small", month_tick(one.month, with_year=False)) for one in self._months)
        every = max(int((widest + theme.space(6)) // each) + 1, 1)
        for place, month in enumerate(self._months):
            if (len(self._months) - 1 - place) % every:
                continue
            words = month_tick(month.month, with_year=False)
            middle = plot.left() + each * (place + 0.5)
            room = QRectF(middle - widest / 2, plot.bottom(), widest, theme.px(_BELOW))
            write(painter, theme, room, words, tone="text2", align=MIDDLE)

    def _plot(self, theme: Theme, width: float) -> QRectF:
        left = max(
            theme.px(_AXIS),
            width_of(theme, "small", str(max(_ticks(self._most), default=0))) + theme.space(8),
        )
        return QRectF(left, theme.space(8), width - left, theme.px(_PLOT))

    def _parts(self, theme: Theme, width: float, place: int, month: MonthCount) -> tuple[QRectF, QRectF]:
        """Give the boxes of what reached somebody and of what was caught."""
        plot = self._plot(theme, width)
        each = plot.width() / len(self._months)
        bar = min(theme.px(_BAR), each * 0.7)
        left = plot.left() + each * (place + 0.5) - bar / 2
        unit = plot.height() / self._most
        caught = QRectF(left, plot.bottom() - unit * month.caught, bar, unit * month.caught)
        gap = _GAP if month.caught and month.reached else 0
        top = caught.top() - unit * month.reached
        return QRectF(left, top, bar, max(unit * month.reached - gap, 1)), caught

    def _spot(self, bar: QRectF, words: str, month: MonthCount, kind: str) -> Spot:
        room = QRectF(0, 0, max(bar.width(), _LEAST), max(bar.height(), _LEAST))
        room.moveCenter(bar.center())
        return Spot(room, lambda: words, lambda: self._route(month, kind))

    def _route(self, month: MonthCount, kind: str) -> Route:
        since = max(month.starts_at, self._found.since) if self._found.since else month.starts_at
        return Route(Place.JOURNAL, "", self._scope.wanted(since, month.ends_at, kind).detail())


def _reached(painter: QPainter, theme: Theme, bar: QRectF) -> None:
    box(painter, bar, _RADIUS, fill=theme.color("raised"), border=theme.color("field_line"), width=1.5)


def _caught(painter: QPainter, theme: Theme, bar: QRectF) -> None:
    box(painter, bar, _RADIUS, fill=theme.color("chart1"))


def _ticks(most: int) -> list[int]:
    """Give up to three round numbers for an axis that ends at `most`."""
    power = 1
    while True:
        for step in _STEPS:
            if most <= step * power * (_TICKS + 0.99):
                return [step * power * place for place in range(1, most // (step * power) + 1)]
        power *= 10
