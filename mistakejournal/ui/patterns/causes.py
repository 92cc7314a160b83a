"""What was behind the incidents: the most frequent cause first, with the running share (K5)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from mistakejournal.services.patterns import CauseCount, Patterns
from mistakejournal.ui.patterns.figure import Figure
from mistakejournal.ui.patterns.ink import RIGHT, height_of, width_of, write
from mistakejournal.ui.patterns.scope import Scope
from mistakejournal.ui.patterns.spot import Spot
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import Theme
from mistakejournal.ui.theme.paint import box
from mistakejournal.words.patternfigures import (
    cause_spot,
    causes_note,
    causes_title,
    fewer_label,
    more_label,
    nothing_words,
)
from mistakejournal.words.patterns import running_words

FIRST = 5
"""So many are shown at first."""
_ROW, _LAST, _BAR, _RADIUS = 38, 30, 18, 4
_LABEL_PART = 0.44
_AFTER_LABEL, _AFTER_BAR, _BEFORE_SHARE = 18, 8, 12


class CausesFigure(Figure):
    """A bar for each cause."""

    def __init__(
        self,
        found: Patterns,
        scope: Scope,
        cause_words: Callable[[str], str],
        *,
        is_whole: bool = False,
        on_paper: bool = False,
    ) -> None:
        """Show the first ones, or all; paper offers no more of them."""
        named = found.causes[-1].running if found.causes else 0
        super().__init__(causes_title(), causes_note(named, found.incidents) if named else "")
        self._found, self._scope = found, scope
        self._name = cause_words
        self._rows = found.causes if is_whole else found.causes[:FIRST]
        counts = [cause.count for cause in found.causes]
        self._stands_out = len(counts) > 0 and counts[0] >= 2 and counts[0] not in counts[1:]
        rest = len(found.causes) - FIRST
        self._last = "" if rest <= 0 or on_paper else fewer_label() if is_whole else more_label(rest)

    def body_height(self, theme: Theme, width: float) -> float:
        """Give the height of all rows."""
        if not self._rows:
            return height_of(theme, "small", nothing_words("causes"), width)
        return sum(self._heights(theme, width)) + (theme.px(_LAST) if self._last else 0)

    def body_spots(self, theme: Theme, width: float) -> list[Spot]:
        """Give a spot for each row."""
        spots, y = [], 0.0
        for cause, height in zip(self._rows, self._heights(theme, width), strict=True):
            room = QRectF(0, y, width, height)
            spots.append(Spot(room, partial(self._words, cause), partial(self._route, cause)))
            y += height
        if self._last:
            wide = width_of(theme, "small", self._last, weight=QFont.Weight.Medium)
            spots.append(Spot(QRectF(0, y, wide, theme.px(_LAST)), lambda: self._last))
        return spots

    def _words(self, cause: CauseCount) -> str:
        return cause_spot(self._name(cause.code), cause.count, self._found.incidents)

    def _route(self, cause: CauseCount) -> Route:
        wanted = self._scope.wanted(self._found.since, None, "incident", cause=cause.code)
        return Route(Place.JOURNAL, "", wanted.detail())

    def paint_body(self, painter: QPainter, theme: Theme, width: float) -> None:
        """Paint the bars, each with its number."""
        if not self._rows:
            high = self.body_height(theme, width)
            words = nothing_words("causes")
            write(painter, theme, QRectF(0, 0, width, high), words, tone="text2", wrap=True)
            return
        y = 0.0
        for cause, height in zip(self._rows, self._heights(theme, width), strict=True):
            self._paint_row(painter, theme, cause, QRectF(0, y, width, height))
            y += height
        if self._last:
            row = QRectF(0, y, width, theme.px(_LAST))
            write(painter, theme, row, self._last, tone="accent_text", weight=QFont.Weight.Medium)

    def _paint_row(self, painter: QPainter, theme: Theme, cause: CauseCount, row: QRectF) -> None:
        is_first = cause is self._rows[0] and self._stands_out
        label, share = self._label_width(theme, row.width()), self._share_width(theme)
        weight = QFont.Weight.Medium if is_first else None
        name = QRectF(row.left(), row.top(), label, row.height())
        write(painter, theme, name, self._name(cause.code), weight=weight, wrap=True)
        left = label + theme.space(_AFTER_LABEL)
        number = max(width_of(theme, "key", str(one.count)) for one in self._rows)
        room = row.width() - left - share - number - theme.space(_AFTER_BAR + _BEFORE_SHARE)
        long = max(room * cause.count / self._rows[0].count, 2.0)
        high = theme.px(_BAR)
        bar = QRectF(left, row.center().y() - high / 2, long, high)
        box(painter, bar, _RADIUS, fill=theme.color("chart1" if is_first else "chart2"))
        beside = QRectF(bar.right() + theme.space(_AFTER_BAR), row.top(), number, row.height())
        write(painter, theme, beside, str(cause.count), "key")
        end = QRectF(row.right() - share, row.top(), share, row.height())
        write(painter, theme, end, self._share(cause), tone="text2", align=RIGHT)

    def _share(self, cause: CauseCount) -> str:
        return running_words(cause, self._found)

    def _share_width(self, theme: Theme) -> float:
        return max(width_of(theme, "small", self._share(cause)) for cause in self._rows)

    def _label_width(self, theme: Theme, width: float) -> float:
        medium = QFont.Weight.Medium
        widest = max(width_of(theme, "small", self._name(one.code), weight=medium) for one in self._rows)
        return min(widest, width * _LABEL_PART)

    def _heights(self, theme: Theme, width: float) -> list[float]:
        if not self._rows:
            return []
        label, least = self._label_width(theme, width), theme.px(_ROW)
        return [
            max(least, height_of(theme, "small", self._name(one.code), label) + theme.space(8))
            for one in self._rows
        ]
