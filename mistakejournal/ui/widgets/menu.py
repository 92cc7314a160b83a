"""A menu in our look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from mistakejournal.ui.theme.icons import icon as icon_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction


class Menu(QMenu):
    """A QMenu whose round corners show nothing behind them."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setToolTipsVisible(True)

    def add(
        self, text: str, callback: Callable[[], object], *, icon: str | None = None, shortcut: str = ""
    ) -> QAction:
        """Put an action at the end."""
        action = self.addAction(text)
        action.triggered.connect(lambda _checked=False: callback())
        if icon:
            action.setIcon(icon_of(icon, "text2", 16))
        if shortcut:
            action.setShortcut(shortcut)
        return action
