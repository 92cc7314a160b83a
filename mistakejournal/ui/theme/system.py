"""What the person's system asks for. Each answer is only an input: the app keeps its own theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def system_scheme() -> str:
    """Give ``dark`` where the system says so, else ``light``: unknown is light."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def system_reduced_motion() -> bool:
    """Say whether the system asks for less movement; Qt tells from 6.12 on."""
    return _preference("motionPreference", "ReducedMotion")


def system_high_contrast() -> bool:
    """Say whether the system asks for more contrast; Qt tells from 6.10 on."""
    return _preference("contrastPreference", "HighContrast")


def _preference(asked: str, wanted: str) -> bool:
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility() if hasattr(hints, "accessibility") else None
    if accessibility is None or not hasattr(accessibility, asked):
        return False
    answer = getattr(accessibility, asked)()
    return bool(getattr(answer, "name", "") == wanted)
