"""A word about a thing: its state, its cause, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_TONES = {
    "plain": ("hover", "text2"),
    "accent": ("accent_tint", "accent_text"),
    "amber": ("amber_tint", "amber_text"),
    "clay": ("clay_tint", "clay_text"),
}
_HEIGHT, _SIDE, _ICON, _GAP, _RADIUS = 24, 8, 14, 5, 6


class Badge(Themed, QLabel):
    """Tones: plain, accent, amber, clay."""

    def __init__(
        self, text: str, *, icon: str | None = None, tone: str = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wear()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self.theme.font("caption", weight=QFont.Weight.Medium))

    def sizeHint(self) -> QSize:
        """Give room for icon and word."""
        theme = self.theme
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * theme.space(_SIDE) + 1
        width += theme.px(_ICON) + theme.space(_GAP) if self._icon else 0
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Give way to dots in a narrow place."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.theme.px(64)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        theme = self.theme
        ground, ink = _TONES[self._tone]
        with painting(self) as painter:
            box(painter, QRectF(self.rect()), _RADIUS, fill=theme.color(ground))
            x = theme.space(_SIDE)
            if self._icon:
                size = theme.px(_ICON)
                draw_icon(painter, self._icon, QRectF(x, 0, size, self.height()), theme.color(ink))
                x += size + theme.space(_GAP)
            painter.setFont(self.font())
            painter.setPen(theme.color(ink))
            room = self.width() - x - theme.space(_SIDE) + 1
            metrics = QFontMetrics(self.font())
            words = metrics.elidedText(veiled(self.text()), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(x, 0, room + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
