"""The look she chose, put on the application."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from mistakejournal.domain.settings import Settings
from mistakejournal.ui.theme import (
    Theme,
    apply_theme,
    current_theme,
    load_theme,
    system_high_contrast,
    system_reduced_motion,
    system_scheme,
)


def dress(app: QApplication, settings: Settings) -> None:
    """Wear theme, text size, motion and font as she set them; "system" and None follow the system."""
    theme = chosen(settings)
    if not _is_worn(theme):
        apply_theme(app, theme)


def dress_if_bare(app: QApplication) -> None:
    """Follow the system where nothing is worn yet: her own settings are in a journal that is still closed."""
    try:
        current_theme()
    except LookupError:
        dress(app, Settings())


def chosen(settings: Settings) -> Theme:
    """Give the theme that follows from her settings and what the system asks for."""
    follows = settings.reduced_motion is None
    return load_theme(
        system_scheme() if settings.theme == "system" else settings.theme,
        text_scale=settings.text_size / 100,
        reduced_motion=system_reduced_motion() if follows else bool(settings.reduced_motion),
        system_font=settings.system_font,
        high_contrast=system_high_contrast(),
    )


def _is_worn(theme: Theme) -> bool:
    try:
        worn = current_theme()
    except LookupError:
        return False
    return _parts(worn) == _parts(theme)


def _parts(theme: Theme) -> tuple[object, ...]:
    return theme.name, theme.text_scale, theme.reduced_motion, theme.system_font, theme.high_contrast
