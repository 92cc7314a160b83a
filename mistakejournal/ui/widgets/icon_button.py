"""A button with an icon alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mistakejournal.ui.theme.icons import draw_icon
from mistakejournal.ui.theme.paint import box, is_hovered, painting
from mistakejournal.ui.theme.themed import Themed

from .enter_press import EnterPress

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QAbstractButton

    class _Base(Themed, QAbstractButton):
        pass

else:
    _Base = Themed

_ICON, _SIZE = 18, 32


class IconFace(_Base):
    """What buttons with an icon share, in front of the Qt class that says what they are."""

    focus_radius = 8

    def put_on(self, icon: str, name: str, *, size: int = _SIZE, tone: str = "text2") -> None:
        """Take icon and name, and the look of a button."""
        self._icon, self._tone, self._size = icon, tone, size
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
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


class IconButton(EnterPress, IconFace, QPushButton):
    """Its name is what a screen reader says and what shows under the pointer."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        size: int = _SIZE,
        tone: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.put_on(icon, name, size=size, tone=tone)
