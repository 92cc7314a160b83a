"""How a line of a long list looks: an incident in the Journal, a run among past ones."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.theme import Theme, current_theme
from mistakejournal.ui.theme.paint import box

from .marked_text import Marks, paint_marked

_EDGE, _SIDE, _TOP, _GAP, _RADIUS = 10, 14, 11, 4, 10
"""Px at 100 percent: around a row's box, inside it, and between its two lines."""


ID = Qt.ItemDataRole.UserRole
WORDS = Qt.ItemDataRole.UserRole + 1
"""The roles by which a model gives the id of a row, and its LineWords."""


@dataclass(frozen=True)
class LineWords:
    """One row as it says it: title and day above, what is known and a mark below."""

    title: str
    second: str
    day: str
    mark: str
    title_marks: Marks = ()
    """What was found in the title; it is painted bold."""
    second_marks: Marks = ()
    unseen: str = ""
    """What a screen reader says besides, where a line found takes its place."""

    @property
    def said(self) -> str:
        """Give what a screen reader says of the row."""
        parts = self.title, self.unseen, self.second, self.day, self.mark
        return ", ".join(part for part in parts if part)


class LineDelegate(QStyledItemDelegate):
    """Two lines: title and day, what is known with the mark. All rows are of one height."""

    shows_focus = False
    """Whether the current row wears the focus ring: the list says so while it is used by keys."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of two lines; the width is the list's."""
        theme = current_theme()
        lines = theme.line_height("medium") + theme.line_height("small") + theme.space(_GAP)
        return QSize(theme.px(120), lines + 2 * theme.space(_TOP) + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        theme = current_theme()
        words = index.data(WORDS)
        rect = QRectF(option.rect)
        side = theme.space(_EDGE)
        place = rect.adjusted(side, 1, -side, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, place, theme, option)
        inner = place.adjusted(theme.space(_SIDE), theme.space(_TOP), -theme.space(_SIDE), 0)
        _paint_words(painter, inner, theme, words)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, place: QRectF, theme: Theme, option: QStyleOptionViewItem
    ) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            box(painter, place, _RADIUS, fill=theme.color("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            box(painter, place, _RADIUS, fill=theme.color("hover"))
        if self.shows_focus and state & QStyle.StateFlag.State_HasFocus:
            box(painter, place, _RADIUS, border=theme.color("focus"), width=2)


def _paint_words(painter: QPainter, inner: QRectF, theme: Theme, words: LineWords) -> None:
    first = QRectF(inner.x(), inner.y(), inner.width(), theme.line_height("medium"))
    second = QRectF(inner.x(), first.bottom() + theme.space(_GAP), inner.width(), theme.line_height("small"))
    _paint_end(painter, first, theme, "text2", words.day)
    paint_marked(painter, first, theme, "medium", "text", words.title, words.title_marks)
    _paint_end(painter, second, theme, "accent_text", words.mark)
    paint_marked(painter, second, theme, "small", "text2", words.second, words.second_marks)


def _paint_end(painter: QPainter, line: QRectF, theme: Theme, tone: str, text: str) -> None:
    """Paint words at the right of a line, and take the room they need off it."""
    if text:
        width = paint_marked(painter, line, theme, "small", tone, text, at_right=True)
        line.setRight(line.right() - width - theme.space(12))
