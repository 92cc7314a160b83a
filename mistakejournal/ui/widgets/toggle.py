"""A switch for what holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed

from .heard import Heard
from .paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

_WIDE, _HIGH, _GAP = 40, 24, 12


class Toggle(Heard, Themed, QCheckBox):
    """A switch with its words beside it; ``bare`` leaves the words to the row it stands in."""

    focus_radius = 99

    def __init__(
        self,
        text: str,
        second: str = "",
        *,
        checked: bool = False,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._second, self._bare = second, bare
        self.setChecked(checked)
        self.setAccessibleDescription(second)
        if bare:
            policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        else:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear()

    def restyle(self) -> None:
        """Take the fonts from the theme."""
        theme = self.theme
        self.setFont(theme.font("medium" if self._second else "body"))
        self._text = Paragraph(self.text(), self.font(), theme.line_height("body"))
        self._small = Paragraph(self._second, theme.font("small"), theme.line_height("small"))

    def setText(self, text: str) -> None:
        """Say something else beside the switch."""
        super().setText(text)
        self.restyle()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for switch and words."""
        if self._bare:
            return QSize(self.theme.px(_WIDE) + 2, self._least())
        words = max(self._text.natural_width, self._small.natural_width)
        width = self._left() + min(words, self.theme.px(520))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for the longest word."""
        if self._bare:
            return self.sizeHint()
        words = max(self._text.smallest_width, self._small.smallest_width)
        return QSize(self._left() + words, self._least())

    def heightForWidth(self, width: int) -> int:
        """Give the height of switch and words."""
        if self._bare:
            return self._least()
        return max(self._words_height(width - self._left()), self._least())

    def hitButton(self, position: QPoint) -> bool:
        """Take clicks on the words too."""
        return self.rect().contains(position)

    def focus_rect(self) -> QRect:
        """Give the place of the switch, which the focus ring goes around."""
        return self._switch().toAlignedRect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint switch and words."""
        theme = self.theme
        with painting(self) as painter:
            self._paint_switch(painter, self._switch())
            if self._bare:
                return
            left, inner = self._left(), self.width() - self._left()
            top = max(0, (self.height() - self._words_height(inner)) // 2)
            ink = theme.color("text" if self.isEnabled() else "disabled")
            self._text.draw(painter, QRectF(left, top, inner, self.height()), ink)
            if self._second:
                top += self._text.height_for(inner) + theme.space(2)
                self._small.draw(painter, QRectF(left, top, inner, self.height()), theme.color("text2"))

    def _paint_switch(self, painter: QPainter, place: QRectF) -> None:
        theme, on = self.theme, self.isChecked()
        thumb = place.height() * (0.62 if on else 0.56)
        edge = (place.height() - thumb) / 2
        if on:
            ground = "accent_hover" if is_hovered(self) else "accent" if self.isEnabled() else "disabled"
            box(painter, place, 99, fill=theme.color(ground))
        else:
            ground = "hover" if is_hovered(self) else "raised"
            line = "field_line" if self.isEnabled() else "disabled"
            box(painter, place, 99, fill=theme.color(ground), border=theme.color(line), width=1.5)
        x = place.right() - edge - thumb if on else place.left() + edge
        ink = "on_accent" if on else "field_line" if self.isEnabled() else "disabled"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ink))
        painter.drawEllipse(QRectF(x, place.top() + edge, thumb, thumb))

    def _switch(self) -> QRectF:
        theme = self.theme
        wide, high = theme.px(_WIDE), theme.px(_HIGH)
        return QRectF(1, (self.height() - high) / 2, wide, high)

    def _least(self) -> int:
        return self.theme.px(_HIGH) + 4

    def _left(self) -> int:
        return 1 + self.theme.px(_WIDE) + self.theme.space(_GAP)

    def _words_height(self, width: int) -> int:
        height = self._text.height_for(width)
        return height + self.theme.space(2) + self._small.height_for(width) if self._second else height
