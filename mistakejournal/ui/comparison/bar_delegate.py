"""A step of a comparison: its words, and under them a calm bar for the usual time and the longest."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from mistakejournal.ui.comparison.model import SHARES
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.theme.paint import box
from mistakejournal.ui.widgets.line_delegate import LineDelegate

_SIDE, _HEIGHT, _BELOW = 24, 5, 8


class BarDelegate(LineDelegate):
    """The words say what the bar shows: nothing is said by it alone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give room for the bar under the words."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + _HEIGHT + _BELOW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint words and bar."""
        super().paint(painter, option, index)
        theme = current_theme()
        usual, longest = index.data(SHARES)
        rect, side = QRectF(option.rect), theme.space(_SIDE)
        top = rect.bottom() - _BELOW - _HEIGHT
        width = rect.width() - 2 * side
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for share, tone in ((longest, "accent_tint2"), (usual, "accent")):
            if share:
                place = QRectF(rect.left() + side, top, max(width * share, _HEIGHT), _HEIGHT)
                box(painter, place, _HEIGHT / 2, fill=theme.color(tone))
        painter.restore()
