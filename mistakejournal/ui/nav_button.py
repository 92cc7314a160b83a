"""A line of the sidebar: a place, or the button for the bad day."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.enter_press import EnterPress

_HEIGHT, _TINTED_HEIGHT, _RAIL_HEIGHT, _PAD, _RADIUS = 36, 44, 40, 10, 8
_ICON, _RAIL_ICON = 18, 20
_RAIL_LEAST = 28
"""An icon alone fills the rail, and leaves room for the scroll bar of a low window."""


class NavButton(EnterPress, Themed, QPushButton):
    """Icon and words; in the icon rail only the icon, with the words as tooltip. Its name stays."""

    focus_radius = _RADIUS

    def __init__(self, text: str, icon: str, *, is_place: bool = True, parent: QWidget | None = None) -> None:
        """Show `text` beside `icon`; a place is marked while it is in view, the other is tinted."""
        super().__init__(text, parent)
        self._icon = icon
        self._is_place = is_place
        self._is_rail = False
        self._is_marked = False
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear()

    def set_marked(self, is_marked: bool) -> None:
        """Show that its place is in view. Not Qt's checked state: Tab would pass over all but that one."""
        self._is_marked = is_marked
        self.setAccessibleDescription(self.tr("In view") if is_marked else "")
        self.update()

    def is_marked(self) -> bool:
        """Tell whether its place is in view."""
        return self._is_marked

    def set_rail(self, is_rail: bool) -> None:
        """Show the icon alone, or icon and words."""
        self._is_rail = is_rail
        self.setToolTip(self.text() if is_rail else "")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self.theme.font("medium"))

    def sizeHint(self) -> QSize:
        """Give room for the words, or for the icon alone."""
        theme = self.theme
        if self._is_rail:
            return QSize(theme.space(_RAIL_LEAST), theme.space(_RAIL_HEIGHT))
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = words + self._icon_size() + theme.space(3 * _PAD)
        return QSize(width, theme.px(_HEIGHT if self._is_place else _TINTED_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line in its state."""
        theme = self.theme
        fill = self._fill()
        with painting(self) as painter:
            box(painter, QRectF(self.rect()), _RADIUS, fill=theme.color(fill) if fill else None)
            icon = self._icon_size()
            tint = "text2" if self._is_place and not self._is_marked else "accent_text"
            draw_icon(painter, self._icon, QRectF(self._left(), 0, icon, self.height()), theme.color(tint))
            if self._is_rail:
                return
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold if self._is_marked else QFont.Weight.Medium)
            painter.setFont(font)
            painter.setPen(theme.color("text" if self._is_marked else tint))
            start = self._left() + icon + theme.space(_PAD if self._is_place else _PAD - 2)
            place = QRectF(start, 0, self.width() - start, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _icon_size(self) -> int:
        return self.theme.space(_RAIL_ICON) if self._is_rail else self.theme.px(_ICON)

    def _left(self) -> float:
        icon = self._icon_size()
        if self._is_rail:
            return (self.width() - icon) / 2
        if self._is_place:
            return self.theme.space(_PAD)
        words = self.fontMetrics().horizontalAdvance(self.text())
        return (self.width() - icon - self.theme.space(_PAD - 2) - words) / 2

    def _fill(self) -> str:
        if not self._is_place:
            return "accent_tint2" if self.isDown() or is_hovered(self) else "accent_tint"
        if self._is_marked:
            return "selected"
        if self.isDown():
            return "pressed"
        return "hover" if is_hovered(self) else ""
