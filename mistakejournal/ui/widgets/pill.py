"""The pill that chips share; what it is to a screen reader comes from the Qt class behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QAbstractButton

    class _Base(Themed, QAbstractButton):
        pass

else:
    _Base = Themed

_HEIGHT, _SIDE, _ICON, _GAP = 32, 12, 16, 6
_LEAST = 72  # below this a chip is cut with dots no further, in px


class Pill(_Base):
    """A short text in a round border; tinted, and with a tick before it, when it is chosen."""

    focus_radius = 99
    lead: str | None = None
    tail: str | None = None
    dashed = False

    def prepare(self) -> None:
        """Set what each pill has; comes from the constructor, after Qt's."""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # may be cut with dots
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self.updateGeometry)
        self.wear()

    def is_chosen(self) -> bool:
        """Say whether the pill is tinted."""
        return self.isChecked()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self.theme.font("small", weight=QFont.Weight.Medium))

    def leading_icon(self) -> str | None:
        """Give the icon before the text: a tick says in shape what the tint says in colour."""
        return self.lead or ("check" if self.isChecked() else None)

    def sizeHint(self) -> QSize:
        """Give room for the text and its icons."""
        theme = self.theme
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * theme.space(_SIDE) + 2
        for icon in (self.leading_icon(), self.tail):
            width += theme.px(_ICON) + theme.space(_GAP) if icon else 0
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Give way to dots in a window that is too narrow for the whole text."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.theme.px(_LEAST)), hint.height())

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks anywhere on the pill."""
        return self.rect().contains(position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell under the pointer what is cut."""
        super().resizeEvent(event)
        self.setToolTip(veiled(self.text()) if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill in its state."""
        fill, border, text = self._colors()
        theme = self.theme
        with painting(self) as painter:
            box(
                painter,
                QRectF(self.rect()),
                self.height() / 2,
                fill=theme.color(fill),
                border=theme.color(border),
                dashed=self.dashed,
            )
            self._paint_content(painter, text)

    def _paint_content(self, painter: QPainter, token: str) -> None:
        theme = self.theme
        color = theme.color(token)
        size, gap = theme.px(_ICON), theme.space(_GAP)
        left, right = theme.space(_SIDE), self.width() - theme.space(_SIDE)
        if lead := self.leading_icon():
            draw_icon(painter, lead, QRectF(left, 0, size, self.height()), color)
            left += size + gap
        if self.tail:
            draw_icon(painter, self.tail, QRectF(right - size, 0, size, self.height()), color)
            right -= size + gap
        painter.setFont(self.font())
        painter.setPen(color)
        words = QFontMetrics(self.font()).elidedText(
            veiled(self.text()), Qt.TextElideMode.ElideRight, right - left + 1
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, 0, right - left + 2, self.height()), middle, words)

    def _colors(self) -> tuple[str, str, str]:
        if not self.isEnabled():
            return "sunken", "line", "disabled"
        if self.is_chosen():
            return (
                "accent_tint2" if is_hovered(self) or self.isDown() else "accent_tint",
                "accent",
                "accent_text",
            )
        if self.isDown():
            return "pressed", "edge", "text"
        return "hover" if is_hovered(self) else "raised", "field_line" if self.dashed else "edge", "text"
