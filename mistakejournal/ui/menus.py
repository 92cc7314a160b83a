"""The menus: a bar that is hidden until Alt or F10, and the same content behind the menu button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from mistakejournal.ui.actions import ACTS, MENUS, title_of
from mistakejournal.ui.widgets.menu import Menu


class Menus(QObject):
    """Shows the window's actions. On macOS the bar is the system's own and stays."""

    def __init__(self, window: QMainWindow, actions: Mapping[str, QAction]) -> None:
        """Fill the bar of `window`."""
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._alt_alone = False
        self._bar = window.menuBar()
        self._parts = [self._fill(Menu(parent=window), code) for code in MENUS]
        for part in self._parts:
            self._bar.addMenu(part)
            part.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._hide_again))
        self._is_hidden = not self._bar.isNativeMenuBar()
        self._bar.setHidden(self._is_hidden)
        window.installEventFilter(self)

    def show_bar(self) -> None:
        """Show the bar with its first menu open; it hides again when the menu is left."""
        self._bar.show()
        self._bar.setActiveAction(self._bar.actions()[0])

    def show_all(self) -> Menu:
        """Open everything as one menu under the menu button, or in the corner where there is none."""
        menu = Menu(parent=self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in self._parts:
            menu.addMenu(part)
        buttons = self._window.findChildren(QWidget, "menu")
        seen = next((button for button in buttons if button.isVisible()), None)
        place = seen.mapToGlobal(QPoint(0, seen.height())) if seen is not None else self._window.pos()
        menu.popup(place)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt for the bar when it is pressed and let go with no key between."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._alt_alone = event.key() == Qt.Key.Key_Alt
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            if event.key() == Qt.Key.Key_Alt and self._alt_alone and self._is_hidden:
                self.show_bar()
            self._alt_alone = False
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._alt_alone = False
        return super().eventFilter(watched, event)

    def _fill(self, menu: QMenu, code: str) -> QMenu:
        menu.setTitle(title_of(code))
        for one in ACTS:
            if one.menu == code:
                menu.addAction(self._actions[one.code])
        return menu

    def _hide_again(self) -> None:
        if self._is_hidden and not any(part.isVisible() for part in self._parts):
            self._bar.hide()
