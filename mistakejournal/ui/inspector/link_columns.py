"""Where the columns of links begin, and one line of words in one of them (I2)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.theme import Theme, current_theme
from mistakejournal.ui.theme.veil import veiled

STACK_BELOW = 640
"""Under this width, in px at 100 percent, the columns stand under each other."""
ICON, SIDE = 18, 10
GAP = 12
"""Between the sign and the words."""
_GOES, _BESIDE, _LEAST = 0.36, 0.66, 0.6
"""Where the second and the third column begin, as parts of the width; the third begins earlier, where
its words need that."""
_WORDS_NEED = 285
"""What “Same as in issue 118, 24 Nov” takes with its button, in px at 100 percent."""


def words_left(theme: Theme) -> int:
    """Give where the first column begins, in px."""
    return theme.space(SIDE) + theme.px(ICON) + theme.space(GAP)


def columns(theme: Theme, width: int) -> tuple[int, int]:
    """Give where the second and the third column begin at a width, in px."""
    beside = min(_BESIDE * width, width - theme.px(_WORDS_NEED))
    return round(_GOES * width), round(max(_LEAST * width, beside))


def is_stacked(width: int) -> bool:
    """Tell whether the columns of links stand under each other at this width."""
    return width < current_theme().px(STACK_BELOW)


@dataclass(frozen=True)
class Cell:
    """One line of words: where, how, and quiet words behind them."""

    rect: QRectF
    font: QFont
    tone: str
    text: str
    after: str = ""
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the words with dots where they are too long; what is behind them stays whole."""
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        caption = theme.font("caption")
        behind = QFontMetrics(caption).horizontalAdvance(self.after) + theme.space(GAP) if self.after else 0
        metrics = QFontMetrics(self.font)
        shown = metrics.elidedText(veiled(self.text), self.cut, int(self.rect.width() - behind))
        painter.setFont(self.font)
        painter.setPen(theme.color(self.tone))
        painter.drawText(self.rect, middle, shown)
        if self.after:
            painter.setFont(caption)
            painter.setPen(theme.color("text2"))
            at = metrics.horizontalAdvance(shown) + theme.space(GAP)
            painter.drawText(self.rect.adjusted(at, 0, 0, 0), middle, self.after)
