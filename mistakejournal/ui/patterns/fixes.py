"""Whether each fix is holding: what happened, when the step came, what it caught, what came back (K2)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.effectiveness import FixRecord, Mark, MarkKind
from mistakejournal.services.patterns import Patterns
from mistakejournal.ui.patterns.figure import Figure, Legend
from mistakejournal.ui.patterns.ink import (
    LEFT,
    MIDDLE,
    RIGHT,
    diamond,
    dot,
    height_of,
    line,
    ring,
    width_of,
    write,
)
from mistakejournal.ui.patterns.spot import Spot
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import Theme
from mistakejournal.ui.theme.icons import stroke_icon
from mistakejournal.words.dates import short_day
from mistakejournal.words.patternfigures import (
    fewer_label,
    fix_spot,
    fixes_title,
    mark_label,
    mark_spot,
    more_label,
    nothing_words,
    today_label,
    where_words,
)
from mistakejournal.words.verdicts import verdict_label

FIRST, MORE = 4, 20
"""So many are shown at first, and so many more each time that more are asked for."""
_EDGE, _TRACK, _RING, _DIAMOND, _DOT, _SPROUT = 8, 24, 5.0, 5.5, 6.0, 16
_HIT = 12
_BETWEEN = 6
_AROUND_MORE = 12
_MEDIUM = QFont.Weight.Medium


class FixesFigure(Figure):
    """A line of time for each fix, all on the same days."""

    def __init__(
        self,
        found: Patterns,
        local: Callable[[datetime], datetime],
        *,
        shown: int = FIRST,
        on_paper: bool = False,
    ) -> None:
        """Show so many, the last news first; paper offers no more. `local` gives her wall clock."""
        legend = [Legend(mark_label(kind), _SIGNS[kind]) for kind in MarkKind]
        super().__init__(fixes_title(), legend=legend if found.fixes else ())
        self._until, self._local = found.until, local
        self._rows = sorted(found.fixes, key=_last_news, reverse=True)[:shown]
        rest = len(found.fixes) - shown
        self._last = ""
        if len(found.fixes) > FIRST and not on_paper:
            self._last = more_label(min(rest, MORE)) if rest > 0 else fewer_label()
        self._tops: list[float] = []
        """Where each row begins and the last one ends, as far as it was measured, at one width."""
        self._measured: tuple[Theme, float] | None = None
        self._since = min((mark.at for fix in self._rows for mark in fix.marks), default=found.until)

    def body_height(self, theme: Theme, width: float) -> float:
        """Give the height of all rows."""
        if not self._rows:
            return height_of(theme, "small", nothing_words("fixes"), width)
        return self._row_tops(theme, width)[-1] + self._foot_height(theme, width)

    def body_spots(self, theme: Theme, width: float) -> list[Spot]:
        """Give each fix with its verdict, and after it each of its marks."""
        spots = []
        *tops, end = self._row_tops(theme, width)
        for fix, y in zip(self._rows, tops, strict=True):
            head = self._head_height(theme, width, fix)
            room = QRectF(0, y, width, max(head, 2 * _HIT))
            spots.append(Spot(room, partial(fix_spot, fix), partial(_fix_route, fix)))
            for mark, x in zip(fix.marks, self._places(theme, width, fix), strict=True):
                at = QPointF(x, y + head + theme.px(_TRACK) / 2)
                lead = partial(_mark_route, fix, mark)
                spots.append(Spot(_around(at), partial(self._mark_words, mark), lead))
        if self._last:
            spots.append(Spot(self._more_room(theme, width, end), lambda: self._last))
        return spots

    def paint_body(self, painter: QPainter, theme: Theme, width: float) -> None:
        """Paint row after row, the days below them."""
        if not self._rows:
            high = self.body_height(theme, width)
            write(painter, theme, QRectF(0, 0, width, high), nothing_words("fixes"), tone="text2", wrap=True)
            return
        tops = self._row_tops(theme, width)
        y = tops[-1]
        seen = painter.clipBoundingRect() if painter.hasClipping() else QRectF(0, 0, width, y)
        first = max(bisect_right(tops, seen.top()) - 1, 0)
        for place in range(first, min(bisect_left(tops, seen.bottom()), len(self._rows))):
            self._paint_row(painter, theme, self._rows[place], tops[place], width)
        room = QRectF(0, y, width, self._days_height(theme))
        write(painter, theme, room, self._first_day(), "caption", "text2", align=LEFT)
        write(painter, theme, room, today_label(), "caption", "text2", align=RIGHT)
        if self._last:
            more = self._more_room(theme, width, y)
            write(painter, theme, more, self._last, tone="accent_text", weight=_MEDIUM, align=MIDDLE)

    def _paint_row(self, painter: QPainter, theme: Theme, fix: FixRecord, y: float, width: float) -> None:
        head = self._head_height(theme, width, fix)
        verdict = verdict_label(fix.verdict)
        word, where = width_of(theme, "small", verdict), where_words(fix)
        if self._is_one_line(theme, width, fix):
            title = width_of(theme, "small", fix.title, weight=_MEDIUM)
            write(painter, theme, QRectF(0, y, title, head), fix.title, weight=_MEDIUM)
            left = title + theme.space(9)
            room = QRectF(left, y, max(width - left - word - theme.space(9), 0), head)
            write(painter, theme, room, where, "caption", "text2")
            write(painter, theme, QRectF(width - word, y, word, head), verdict, tone="text2", align=RIGHT)
        else:
            high = height_of(theme, "small", fix.title, width)
            write(painter, theme, QRectF(0, y, width, high), fix.title, weight=_MEDIUM, wrap=True)
            room = QRectF(0, y + high, width, theme.line_height("small"))
            beside = QRectF(room.left(), room.top(), max(width - word - theme.space(9), 0), room.height())
            write(painter, theme, beside, where, "caption", "text2")
            write(painter, theme, room, verdict, tone="text2", align=RIGHT)
        self._paint_track(painter, theme, fix, y + head + theme.px(_TRACK) / 2, width)

    def _paint_track(self, painter: QPainter, theme: Theme, fix: FixRecord, y: float, width: float) -> None:
        first, last = theme.px(_EDGE), width - theme.px(_EDGE)
        places = self._places(theme, width, fix)
        learned = next(
            (x for mark, x in zip(fix.marks, places, strict=True) if mark.kind is MarkKind.LEARNED), first
        )
        line(painter, QPointF(first, y), QPointF(learned, y), theme.color("line"), 2)
        line(painter, QPointF(learned, y), QPointF(last, y), theme.color("chart2"), 3)
        side = theme.px(_SPROUT)
        for mark, x in zip(fix.marks, places, strict=True):
            sign = QRectF(0, 0, side, side)
            sign.moveCenter(QPointF(x, y))
            _SIGNS[mark.kind](painter, theme, sign)

    def _row_tops(self, theme: Theme, width: float) -> list[float]:
        """Give where each row begins, and where the last one ends."""
        if self._measured != (theme, width):
            heights = (self._row_height(theme, width, fix) for fix in self._rows)
            self._tops, self._measured = list(accumulate(heights, initial=0.0)), (theme, width)
        return self._tops

    def _mark_words(self, mark: Mark) -> str:
        return mark_spot(mark, self._local(mark.at).date(), self._local(self._until).date())

    def _places(self, theme: Theme, width: float, fix: FixRecord) -> list[float]:
        """Give where the marks stand; the sprout hides none of its neighbours."""
        places = [self._x(theme, width, mark.at) for mark in fix.marks]
        apart, last = theme.px(_SPROUT), width - theme.px(_EDGE)
        at = next((place for place, mark in enumerate(fix.marks) if mark.kind is MarkKind.LEARNED), 0)
        if at:
            places[at] = min(max(places[at], places[at - 1] + apart), last)
            places[:at] = [min(x, places[at] - apart) for x in places[:at]]
        places[at + 1 :] = [min(max(x, places[at] + apart), last) for x in places[at + 1 :]]
        return places

    def _x(self, theme: Theme, width: float, at: datetime) -> float:
        first, last = theme.px(_EDGE), width - theme.px(_EDGE)
        whole = (self._until - self._since).total_seconds()
        part = (at - self._since).total_seconds() / whole if whole > 0 else 1.0
        return first + (last - first) * min(max(part, 0.0), 1.0)

    def _first_day(self) -> str:
        today = self._local(self._until).date()
        return short_day(self._local(self._since).date(), today)

    def _days_height(self, theme: Theme) -> int:
        high = theme.line_height("caption")
        return max(high, theme.px(_TRACK)) if self._last else high

    def _more_room(self, theme: Theme, width: float, y: float) -> QRectF:
        """Give where the rest is offered: between the days, or below them where there is no room."""
        wide = width_of(theme, "small", self._last, weight=_MEDIUM)
        high = self._days_height(theme)
        room = QRectF((width - wide) / 2, y, wide, high)
        days = max(width_of(theme, "caption", words) for words in (self._first_day(), today_label()))
        if room.left() < days + theme.space(_AROUND_MORE):
            return QRectF(0, y + high, wide, high)
        return room

    def _foot_height(self, theme: Theme, width: float) -> float:
        if not self._last:
            return self._days_height(theme)
        return self._more_room(theme, width, 0).bottom()

    def _is_one_line(self, theme: Theme, width: float, fix: FixRecord) -> bool:
        title = width_of(theme, "small", fix.title, weight=_MEDIUM)
        word = width_of(theme, "small", verdict_label(fix.verdict))
        where = min(width_of(theme, "caption", where_words(fix)), theme.px(90))
        return title + where + word + 2 * theme.space(9) <= width

    def _head_height(self, theme: Theme, width: float, fix: FixRecord) -> int:
        row = theme.line_height("small")
        if self._is_one_line(theme, width, fix):
            return row
        return height_of(theme, "small", fix.title, width) + row

    def _row_height(self, theme: Theme, width: float, fix: FixRecord) -> int:
        return self._head_height(theme, width, fix) + theme.px(_TRACK) + theme.space(_BETWEEN)


def _last_news(fix: FixRecord) -> datetime:
    """Give when something was last seen of a fix: it came, it caught one, or it did not hold."""
    return fix.marks[-1].at if fix.marks else fix.learned_at


def _fix_route(fix: FixRecord) -> Route:
    ids = tuple(dict.fromkeys(mark.incident_id for mark in fix.marks))
    return Route(Place.JOURNAL, "", Wanted(ids=ids).detail())


def _mark_route(fix: FixRecord, mark: Mark) -> Route:
    if mark.kind is MarkKind.LEARNED and fix.step_id and not fix.is_retired:
        return Route(Place.CHECKLIST, fix.checklist_id, fix.step_id)
    return Route(Place.JOURNAL, mark.incident_id)


def _around(at: QPointF) -> QRectF:
    return QRectF(at.x() - _HIT, at.y() - _HIT, 2 * _HIT, 2 * _HIT)


def _happened(painter: QPainter, theme: Theme, room: QRectF) -> None:
    radius = theme.px(_RING * 10) / 10
    ring(painter, room.center(), radius, theme.color("text2"), theme.color("canvas"))


def _learned(painter: QPainter, theme: Theme, room: QRectF) -> None:
    dot(painter, room.center(), room.width() / 2 + 1, theme.color("canvas"))
    stroke_icon(painter, "sprout", room, theme.color("accent"))


def _caught(painter: QPainter, theme: Theme, room: QRectF) -> None:
    diamond(painter, room.center(), theme.px(_DIAMOND * 10) / 10, theme.color("chart1"))


def _returned(painter: QPainter, theme: Theme, room: QRectF) -> None:
    dot(painter, room.center(), theme.px(_DOT * 10) / 10, theme.color("amber"))


_SIGNS = {
    MarkKind.HAPPENED: _happened,
    MarkKind.LEARNED: _learned,
    MarkKind.CAUGHT: _caught,
    MarkKind.RETURNED: _returned,
}
