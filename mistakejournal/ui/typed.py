"""What is typed anywhere in a window, put on disk at once: on closing and when the session ends."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.autosave import Autosave


def save_typed(window: QWidget) -> bool:
    """Save everything that is pending under `window`; say whether all of it is on disk."""
    outcomes = [autosave.flush() for autosave in window.findChildren(Autosave)]
    return all(outcomes)
