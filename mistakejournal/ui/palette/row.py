"""One line of the palette: an icon, what it is, and in grey what it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mistakejournal.ui.palette.entries import Entry
from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.marked_text import paint_marked

_HEIGHT, _SIDE, _ICON, _GAP, _RADIUS = 38, 12, 18, 12, 10
_ENTER = "↵"


class PaletteRow(Themed, QPushButton):
    """The keyboard stays in the field; the row shows whether Enter means it."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        """Show `entry`; the accessible name says both texts."""
        super().__init__(parent)
        self.entry = entry
        self._selected = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(part for part in (entry.title, entry.second) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear()

    def set_selected(self, selected: bool) -> None:
        """Show whether Enter would do this one."""
        self._selected = selected
        self.update()

    def sizeHint(self) -> QSize:
        """Give one line; it takes whatever width there is."""
        return QSize(self.theme.px(200), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Cut texts with dots rather than push the panel wide."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line in its state."""
        theme, entry = self.theme, self.entry
        side, icon = theme.space(_SIDE), theme.px(_ICON)
        with painting(self) as painter:
            if self._selected:
                box(painter, QRectF(self.rect()), _RADIUS, fill=theme.color("selected"))
            green = entry.icon in ("sprout", "life-buoy")
            tint = theme.color("accent_text" if green else "text2")
            draw_icon(painter, entry.icon, QRectF(side, 0, icon, self.height()), tint)
            end = self.width() - side - self._draw_end(painter)
            x = float(side + icon + theme.space(_GAP))
            line = QRectF(x, 0, end - x, self.height())
            taken = paint_marked(painter, line, theme, "medium", "text", entry.title, entry.title_marks)
            line.setLeft(x + taken + theme.space(10))
            paint_marked(painter, line, theme, "small", "text2", entry.second, entry.second_marks)

    def _draw_end(self, painter: QPainter) -> int:
        """Paint the sign of Enter, or the entry's own keys; give the room they take."""
        from mistakejournal.ui.keyboard_map import key_words

        words = _ENTER if self._selected else key_words(self.entry.keys)
        if not words:
            return 0
        theme = self.theme
        font = theme.font("caption")
        width = QFontMetrics(font).horizontalAdvance(words) + theme.space(12)
        high = theme.px(20)
        place = QRectF(self.width() - theme.space(_SIDE) - width, (self.height() - high) / 2, width, high)
        if self._selected:
            box(painter, place, 6, fill=theme.color("raised"), border=theme.color("edge"))
        painter.setFont(font)
        painter.setPen(theme.color("text2"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        return width + theme.space(8)
