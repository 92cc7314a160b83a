"""How long it took from one of the five times to the next, with the months' medians (K4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from functools import partial
from math import log

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from mistakejournal.domain.month import first_day, month_after
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.patterns import MonthMedian, Patterns
from mistakejournal.ui.patterns.figure import Figure
from mistakejournal.ui.patterns.ink import LEFT, MIDDLE, dot, height_of, line, rings, width_of, write
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.spot import Spot
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import Theme
from mistakejournal.ui.theme.paint import box
from mistakejournal.words.counts import short_span
from mistakejournal.words.patternfigures import (
    SpanName,
    median_spot,
    month_tick,
    nothing_words,
    point_spot,
    spans_note,
    spans_title,
)
from mistakejournal.words.patterns import ENOUGH_FOR_A_TREND

_PLOT, _BELOW, _ABOVE = 150, 28, 14
_DOT, _HIT, _AFTER = 3.2, 12, 9
_HALF_A_MONTH = 15
_TICKS = (5, 15, 30, 60, 240, 720, 1440, 4320, 10080, 43200)
_MOST_TICKS = 4


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
        self._found, self._scope = found, scope
        minutes = [one.minutes for one in self._spans.points] + [one.minutes for one in self._medians]
        self._least, self._most = _bounds(minutes)
        self._days = [local(one.at).date() for one in self._spans.points]
        self._today = today = local(found.until).date()
        days = self._days + [one.month for one in self._medians]
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
        plot = self._plot(theme, width)
        ids: dict[date, list[str]] = {}
        for one, day in zip(self._spans.points, self._days, strict=True):
            ids.setdefault(first_day(day), []).append(one.incident_id)
        spots = [
            Spot(
                _around(self._median_at(plot, one)),
                partial(median_spot, one),
                partial(self._median_route, one, ids.get(one.month, [])),
            )
            for one in self._medians
        ]
        for one, day in zip(self._spans.points, self._days, strict=True):
            words = partial(point_spot, one.minutes, day, self._today)
            route = partial(Route, Place.JOURNAL, one.incident_id)
            spots.append(Spot(_around(self._at(plot, day, one.minutes)), words, route))
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
        radius = theme.px(_DOT * 10) / 10
        points = zip(self._spans.points, self._days, strict=True)
        rings(painter, (self._at(plot, day, one.minutes) for one, day in points), radius, ink, ground)
        if self._medians:
            self._paint_line(painter, theme, plot)

    def _paint_line(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        places = [self._median_at(plot, one) for one in self._medians]
        pen = QPen(theme.color("chart1"), 2.0)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        dot(painter, places[-1], theme.px(5), theme.color("canvas"))
        dot(painter, places[-1], theme.px(4), theme.color("chart1"))
        words = short_span(self._medians[-1].minutes)
        wide, high = width_of(theme, "key", words), theme.line_height("small")
        room = QRectF(places[-1].x() + theme.px(_AFTER), places[-1].y() - high / 2, wide, high)
        box(painter, room.adjusted(-2, 0, 2, 0), 0, fill=theme.color("canvas"))  # no dot shows through
        write(painter, theme, room, words, "key", align=LEFT)

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
        room = width - left
        if self._medians:  # the last one is named beside it
            last = width_of(theme, "key", short_span(self._medians[-1].minutes)) + theme.px(_AFTER)
            beside = (self._end - self._medians[-1].month).days - _HALF_A_MONTH
            room = min(room, (room - last) / (1 - beside / (self._end - self._first).days))
        return QRectF(left, theme.px(_ABOVE), room, theme.px(_PLOT))

    def _y(self, plot: QRectF, minutes: int) -> float:
        part = log(max(minutes, self._least) / self._least) / log(self._most / self._least)
        return plot.bottom() - plot.height() * part

    def _at(self, plot: QRectF, day: date, minutes: int) -> QPointF:
        part = (day - self._first).days / (self._end - self._first).days
        return QPointF(plot.left() + plot.width() * part, self._y(plot, minutes))

    def _median_at(self, plot: QRectF, median: MonthMedian) -> QPointF:
        middle = median.month + (month_after(median.month) - median.month) / 2
        return self._at(plot, middle, median.minutes)

    def _median_route(self, median: MonthMedian, ids: Sequence[str]) -> Route:
        """Lead to the very incidents where all of them are known, else to the month."""
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
