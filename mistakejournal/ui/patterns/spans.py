"""How long it took from one of the five times to the next, with the months' medians (K4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from math import log

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from mistakejournal.domain.clearmonth import first_day, month_after
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.patterns import MonthMedian, Patterns
from mistakejournal.ui.patterns.figure import Figure
from mistakejournal.ui.patterns.ink import LEFT, MIDDLE, dot, height_of, line, ring, width_of, write
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.spot import Spot
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import Theme
from mistakejournal.words.figures import (
    SpanName,
    median_spot,
    month_tick,
    nothing_words,
    point_spot,
    spans_note,
    spans_title,
)
from mistakejournal.words.patterns import ENOUGH_FOR_A_TREND, short_span

_PLOT, _BELOW, _ABOVE = 180, 28, 14
_DOT, _HIT = 3.2, 12
_TICKS = (5, 15, 30, 60, 240, 720, 1440, 4320, 10080, 43200)
_MOST_TICKS = 3


class SpansFigure(Figure):
    """Dots over the days on a scale on which twice as long is always as far."""

    def __init__(
        self, found: Patterns, scope: Scope, name: SpanName, local: Callable[[datetime], datetime]
    ) -> None:
        """Show one of the three spans; `local` gives a moment on her wall clock."""
        self._spans = {"told": found.told, "fixed": found.fixed, "verified": found.verified}[name]
        self._medians = self._spans.medians if self._spans.count >= ENOUGH_FOR_A_TREND else ()
        note = spans_note(name, self._spans, has_line=bool(self._medians)) if self._spans.points else ""
        super().__init__(spans_title(name), note)
        self._found, self._scope, self._local = found, scope, local
        minutes = [one.minutes for one in self._spans.points] + [one.minutes for one in self._medians]
        self._least, self._most = _bounds(minutes)
        days = [local(one.at).date() for one in self._spans.points] + [one.month for one in self._medians]
        today = local(found.until).date()
        self._first = first_day(min(days, default=today))
        self._end = month_after(first_day(max([*days, today])))

    def body_height(self, theme: Theme, width: float) -> float:
        """Give the height of the plot and what stands below it."""
        if not self._spans.points:
            return height_of(theme, "small", nothing_words("spans"), width)
        return theme.px(_ABOVE + _PLOT + _BELOW)

    def body_spots(self, theme: Theme, width: float) -> list[Spot]:
        """Give the medians, then each incident, the oldest first."""
        if not self._spans.points:
            return []
        today = self._local(self._found.until).date()
        spots = [
            Spot(_around(self._median_at(theme, width, one)), median_spot(one), self._median_route(one))
            for one in self._medians
        ]
        for one in self._spans.points:
            day = self._local(one.at).date()
            at = self._at(theme, width, day, one.minutes)
            spots.append(
                Spot(_around(at), point_spot(one.minutes, day, today), Route(Place.JOURNAL, one.incident_id))
            )
        return spots

    def paint_body(self, painter: QPainter, theme: Theme, width: float) -> None:
        """Paint the axes, the dots and the line."""
        if not self._spans.points:
            high = self.body_height(theme, width)
            write(painter, theme, QRectF(0, 0, width, high), nothing_words("spans"), tone="text2", wrap=True)
            return
        plot = self._plot(theme, width)
        high = theme.line_height("small")
        for tick in self._ticks():
            y = self._y(plot, tick)
            line(painter, QPointF(plot.left(), y), QPointF(plot.right(), y), theme.color("line"))
            write(painter, theme, QRectF(0, y - high / 2, plot.left(), high), short_span(tick), tone="text2")
        line(painter, plot.bottomLeft(), plot.bottomRight(), theme.color("field_line"))
        self._paint_months(painter, theme, plot)
        ink, ground = theme.color("chart1"), theme.color("canvas")
        for one in self._spans.points:
            at = self._at(theme, width, self._local(one.at).date(), one.minutes)
            ring(painter, at, theme.px(_DOT * 10) / 10, ink, ground)
        if self._medians:
            self._paint_line(painter, theme, width)

    def _paint_line(self, painter: QPainter, theme: Theme, width: float) -> None:
        places = [self._median_at(theme, width, one) for one in self._medians]
        pen = QPen(theme.color("chart1"), 2.0)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        dot(painter, places[-1], theme.px(5), theme.color("canvas"))
        dot(painter, places[-1], theme.px(4), theme.color("chart1"))
        words = short_span(self._medians[-1].minutes)
        wide, high = width_of(theme, "key", words), theme.line_height("small")
        left = places[-1].x() + theme.px(9)
        if left + wide > width:
            left = places[-1].x() - theme.px(9) - wide
        write(painter, theme, QRectF(left, places[-1].y() - high / 2, wide, high), words, "key", align=LEFT)

    def _paint_months(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        months = list(self._months())
        is_long = len(months) > 12
        label = max(width_of(theme, "small", month_tick(one, with_year=is_long)) for one in months)
        each = plot.width() / len(months)
        every = max(int((label + theme.space(8)) // each) + 1, 1)
        for place, month in enumerate(months):
            if (len(months) - 1 - place) % every:
                continue
            middle = plot.left() + each * (place + 0.5)
            left = min(max(middle - label / 2, plot.left() - theme.px(8)), plot.right() - label)
            room = QRectF(left, plot.bottom(), label, theme.px(_BELOW))
            write(painter, theme, room, month_tick(month, with_year=is_long), tone="text2", align=MIDDLE)

    def _months(self) -> Iterator[date]:
        month = self._first
        while month < self._end:
            yield month
            month = month_after(month)

    def _ticks(self) -> list[int]:
        found = [tick for tick in _TICKS if self._least <= tick <= self._most]
        every = -(-len(found) // _MOST_TICKS)
        return found[:: every or 1]

    def _plot(self, theme: Theme, width: float) -> QRectF:
        left = max(width_of(theme, "small", short_span(tick), weight=QFont.Weight.Medium) for tick in _TICKS)
        left = max(left, theme.px(26)) + theme.space(6)
        return QRectF(left, theme.px(_ABOVE), width - left, theme.px(_PLOT))

    def _y(self, plot: QRectF, minutes: int) -> float:
        low, high = log(self._least), log(self._most)
        return plot.bottom() - plot.height() * (log(max(minutes, self._least)) - low) / (high - low)

    def _at(self, theme: Theme, width: float, day: date, minutes: int) -> QPointF:
        plot = self._plot(theme, width)
        part = (day - self._first).days / (self._end - self._first).days
        return QPointF(plot.left() + plot.width() * part, self._y(plot, minutes))

    def _median_at(self, theme: Theme, width: float, median: MonthMedian) -> QPointF:
        middle = median.month + (month_after(median.month) - median.month) / 2
        return self._at(theme, width, middle, median.minutes)

    def _median_route(self, median: MonthMedian) -> Route:
        """Lead to the very incidents where all of them are known, else to the month."""
        ids = [
            one.incident_id
            for one in self._spans.points
            if first_day(self._local(one.at).date()) == median.month
        ]
        if len(ids) == median.count:
            return Route(Place.JOURNAL, "", Wanted(ids=tuple(ids)).detail())
        month = next((one for one in self._found.months if one.month == median.month), None)
        since, until = (month.starts_at, month.ends_at) if month else (self._found.since, None)
        return Route(Place.JOURNAL, "", self._scope.wanted(since, until, "incident").detail())


def _around(at: QPointF) -> QRectF:
    return QRectF(at.x() - _HIT, at.y() - _HIT, 2 * _HIT, 2 * _HIT)


def _bounds(minutes: list[int]) -> tuple[int, int]:
    """Give the ends of a scale around some spans, in minutes; a few minutes are all the same."""
    least, most = max(min(minutes, default=30), 2), max(max(minutes, default=240), 2)
    return max(int(least / 1.5), 1), max(int(most * 1.3), int(least * 8))
