"""Dress the application in a theme: style, palette, font, and the few rules a palette cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase, QPalette

from mistakejournal.paths import resource

from .icons import forget_icons
from .rules import rules

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from .theme import Theme

_THEME = "mistakejournal_theme"
_FONTS = "mistakejournal_fonts"


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Make every open and every later window wear the theme."""
    if not app.property(_FONTS):
        for file in sorted(resource("fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        app.setProperty(_FONTS, True)
        app.setStyle("Fusion")
    app.setProperty(_THEME, theme)
    forget_icons()
    app.setPalette(_palette(theme))
    app.setFont(theme.font("body"))
    app.setStyleSheet(rules(theme))


def current_theme() -> Theme:
    """Give the theme the application wears; raises ``LookupError`` before the first one."""
    app = QCoreApplication.instance()
    theme = app.property(_THEME) if app is not None else None
    if theme is None:
        raise LookupError("no theme was applied to the application yet")
    return cast("Theme", theme)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, token in (
        (role.Window, "canvas"),
        (role.WindowText, "text"),
        (role.Base, "raised"),
        (role.AlternateBase, "sunken"),
        (role.Text, "text"),
        (role.PlaceholderText, "text3"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "on_accent"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.Highlight, "accent_tint2"),
        (role.HighlightedText, "text"),
        (role.Link, "accent_text"),
        (role.LinkVisited, "accent_text"),
        (role.Light, "raised"),
        (role.Midlight, "hover"),
        (role.Mid, "line"),
        (role.Dark, "field_line"),
        (role.Shadow, "field_line"),
        (role.Accent, "accent"),
    ):
        palette.setColor(target, theme.color(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, theme.color("disabled"))
    return palette
