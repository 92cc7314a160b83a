"""The theme the application wears."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .theme import Theme

_worn: Theme | None = None


def current_theme() -> Theme:
    """Give the theme the application wears; raises ``LookupError`` before the first one."""
    if _worn is None:
        raise LookupError("no theme was applied to the application yet")
    return _worn


def wear_theme(theme: Theme) -> None:
    """Make it the current one; ``apply_theme`` tells the widgets."""
    global _worn  # a property of the application costs five times as much, at each paint of each widget
    _worn = theme
