"""What looks like the search field of the sidebar, and opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.enter_press import EnterPress

_HEIGHT, _RAIL_HEIGHT, _ICON, _RAIL_ICON, _PAD, _RADIUS = 34, 40, 16, 20, 10, 8


class SearchButton(EnterPress, Themed, QPushButton):
    """A button, so that a screen reader says what it does; the keys stand at its end."""

    focus_radius = _RADIUS

    def __init__(self, text: str, keys: str, parent: QWidget | None = None) -> None:
        """Show `text`, and `keys` (Qt's portable form) as the system writes them."""
        super().__init__(text, parent)
        self._keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self._is_rail = False
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear()

    def set_rail(self, is_rail: bool) -> None:
        """Show the icon alone, or icon, words and keys."""
        self._is_rail = is_rail
        self.setToolTip(self.text() if is_rail else "")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self.theme.font("small"))

    def sizeHint(self) -> QSize:
        """Give room for words and keys, or for the icon alone."""
        theme = self.theme
        if self._is_rail:
            return QSize(theme.space(_RAIL_HEIGHT), theme.space(_RAIL_HEIGHT))
        words = self.fontMetrics().horizontalAdvance(self.text() + self._keys)
        return QSize(words + theme.px(_ICON) + theme.space(4 * _PAD), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what looks like a field."""
        theme = self.theme
        color = theme.color("text2")
        with painting(self) as painter:
            if not self._is_rail:
                fill = theme.color("hover" if is_hovered(self) else "raised")
                box(painter, QRectF(self.rect()), _RADIUS, fill=fill, border=theme.color("line"))
            elif is_hovered(self):
                box(painter, QRectF(self.rect()), _RADIUS, fill=theme.color("hover"))
            icon = theme.space(_RAIL_ICON) if self._is_rail else theme.px(_ICON)
            left = (self.width() - icon) / 2 if self._is_rail else theme.space(_PAD)
            draw_icon(painter, "search", QRectF(left, 0, icon, self.height()), color)
            if self._is_rail:
                return
            painter.setPen(color)
            painter.setFont(self.font())
            middle = Qt.AlignmentFlag.AlignVCenter
            start = left + icon + theme.space(8)
            painter.drawText(QRectF(start, 0, self.width() - start, self.height()), middle, self.text())
            painter.setFont(theme.font("caption"))
            end = self.width() - theme.space(_PAD)
            painter.drawText(
                QRectF(0, 0, end, self.height()), middle | Qt.AlignmentFlag.AlignRight, self._keys
            )
