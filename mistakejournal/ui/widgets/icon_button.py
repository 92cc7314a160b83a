"""A button with an icon alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ICON = 18


class IconButton(Themed, QPushButton):
    """Its name is what a screen reader says and what shows under the pointer."""

    focus_radius = 8

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        size: int = 32,
        tone: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear()

    def set_name(self, name: str) -> None:
        """Say something else."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def set_menu(self, menu: QMenu) -> None:
        """Open a menu when pressed."""
        self.setMenu(menu)

    def sizeHint(self) -> QSize:
        """Give a square that is easy to hit."""
        size = max(self._size, self.theme.px(_ICON) + 10)
        return QSize(size, size)

    def minimumSizeHint(self) -> QSize:
        """Never shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon, on a ground while the pointer is there."""
        theme = self.theme
        with painting(self) as painter:
            if self.isDown() or is_hovered(self):
                ground = theme.color("pressed" if self.isDown() else "hover")
                box(painter, QRectF(self.rect()), self.focus_radius, fill=ground)
            size = theme.px(_ICON)
            square = QRectF(0, 0, size, size)
            square.moveCenter(QRectF(self.rect()).center())
            draw_icon(
                painter, self._icon, square, theme.color(self._tone if self.isEnabled() else "disabled")
            )
