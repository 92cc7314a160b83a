"""The menus: a bar that is hidden until Alt or F10, and the same content behind the menu button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from mistakejournal.ui.actions import ACTS, MENUS, title_of
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton

_BETWEEN = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.WindowDeactivate,
    }
)
"""What makes Alt a part of something else."""


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
        menu.setAccessibleName(self.tr("Menu"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in self._parts:
            menu.addMenu(part)
        buttons = self._window.findChildren(MenuButton, "menu")
        seen = next((button for button in buttons if button.isVisible()), None)
        place = self._window.pos()
        if seen is not None:
            seen.setMenu(menu)  # so it is found as a part of its button
            place = seen.under()
        menu.popup(place)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt for the bar when it is pressed and let go with nothing between."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            if event.type() == QEvent.Type.KeyPress:
                self._watch(alt_alone=True)
            elif event.type() == QEvent.Type.KeyRelease and self._alt_alone:
                self._watch(alt_alone=False)
                self.show_bar()
        elif self._alt_alone and event.type() in _BETWEEN:
            self._watch(alt_alone=False)
        return super().eventFilter(watched, event)

    def _watch(self, *, alt_alone: bool) -> None:
        """Look at the whole application while Alt is down: Alt+Left is taken before the window sees it."""
        if alt_alone == self._alt_alone or not self._is_hidden:
            return
        self._alt_alone = alt_alone
        app = QApplication.instance()
        assert app is not None
        if alt_alone:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def _fill(self, menu: QMenu, code: str) -> QMenu:
        menu.setTitle(title_of(code))
        for one in ACTS:
            if one.menu == code:
                menu.addAction(self._actions[one.code])
        return menu

    def _hide_again(self) -> None:
        if self._is_hidden and not any(part.isVisible() for part in self._parts):
            self._bar.hide()
