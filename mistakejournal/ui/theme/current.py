"""The theme the application wears, kept on the application itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from .theme import Theme

THEME = "mistakejournal_theme"


def current_theme() -> Theme:
    """Give the theme the application wears; raises ``LookupError`` before the first one."""
    app = QCoreApplication.instance()
    theme = app.property(THEME) if app is not None else None
    if theme is None:
        raise LookupError("no theme was applied to the application yet")
    return cast("Theme", theme)
