"""Dress the application in a theme: style, palette, font, and the few rules a palette cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QToolTip

from mistakejournal.paths import resource

from .current import wear_theme
from .icons import forget_icons
from .themed import Themed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from .theme import Theme

STYLE = ("-style", "fusion")
"""Qt's own words for the style: PySide would meet every kind of style in `setStyle`, 17 ms of a start."""
_FONTS = "mistakejournal_fonts"


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Make every open and every later window wear the theme.

    Our widgets are told last: a palette that Qt hands down would come over theirs. They are asked for anew
    each time, so that a closed window is never reached.
    """
    if not app.property(_FONTS):
        for file in sorted(resource("fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        app.setProperty(_FONTS, True)
    wear_theme(theme)
    forget_icons()
    palette = _palette(theme)
    app.setPalette(palette)
    app.setFont(theme.font("body"))
    QToolTip.setPalette(palette)
    QToolTip.setFont(theme.font("small"))
    for widget in app.allWidgets():
        if isinstance(widget, Themed):
            widget.wear()


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
