"""The look: tokens from a file, and what the application wears of them."""

from __future__ import annotations

from .apply import STYLE, apply_theme
from .current import current_theme
from .system import system_high_contrast, system_reduced_motion, system_scheme
from .theme import Theme, load_theme

__all__ = [
    "STYLE",
    "Theme",
    "apply_theme",
    "current_theme",
    "load_theme",
    "system_high_contrast",
    "system_reduced_motion",
    "system_scheme",
]
