"""A menu in our look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from mistakejournal.ui.theme.icons import icon as icon_of
from mistakejournal.ui.theme.rules import menu_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import veiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QShowEvent


_WIDEST = 400
"""Px at 100 percent."""


class Menu(Themed, QMenu):
    """A QMenu whose round corners show nothing behind them."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setToolTipsVisible(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Dress when it opens: most menus never do."""
        wear_rules(self, menu_rules(self.theme))
        super().showEvent(event)

    def add(
        self, text: str, callback: Callable[[], object], *, icon: str | None = None, shortcut: str = ""
    ) -> QAction:
        """Put an action at the end: no letter of it is a key, a long name is cut."""
        metrics = QFontMetrics(self.theme.font("body"))
        text = veiled(text)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.theme.px(_WIDEST))
        action = self.addAction(shown.replace("&", "&&"))
        if shown != text:
            action.setToolTip(text.strip())
        action.triggered.connect(lambda _checked=False: callback())
        if icon:
            action.setIcon(icon_of(icon, "text2", 16))
        if shortcut:
            action.setShortcut(shortcut)
        return action
