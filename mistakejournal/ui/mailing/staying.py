"""What is practised stays on its page: no text of it is copied, mailed or printed (A9)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.ui.context import Context


def stays_here(context: Context) -> bool:
    """Tell whether a text may not go out, because it is practice; then that is said."""
    if context.practising:
        context.noted.emit(practice_words())
    return context.practising


def practice_words() -> str:
    """Say why a text of a practice is not handed over."""
    return QCoreApplication.translate("Practice", "This is practice, so it stays here.")
