"""What opens a menu, so that the menu is found as a part of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton, QWidget

from .enter_press import EnterPress


class MenuHolder(EnterPress, QToolButton):
    """Qt leaves popup windows out of what assistive programs are told, and menus out of their parents' parts.

    The one exception is the menu beside the act of a tool button, so that is what every such button is here.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold no menu yet."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def set_menu(self, menu: QMenu) -> None:
        """Open `menu` under the button when it is pressed."""
        self.setMenu(menu)
        self.clicked.connect(lambda: menu.popup(self.under()))

    def under(self) -> QPoint:
        """Give where on the screen a menu begins."""
        return self.mapToGlobal(QPoint(0, self.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be one button: a tool button would open its menu at the right edge and act on the left."""
        QAbstractButton.mousePressEvent(self, event)
