"""What the window says for a moment: what was done and can be undone, and trouble that can be mended."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.done import Undo
from mistakejournal.ui.context import Context
from mistakejournal.ui.trouble_line import OF_THE_FILE
from mistakejournal.ui.widgets.toast import Toast
from mistakejournal.words.errors import error_words
from mistakejournal.words.undo import act_words

TOLD = frozenset(
    {
        "remove_incident", "remove_checklist", "remove_step", "remove_section", "put_away_client",
        "put_away_checklist", "drop_run", "learn_step", "remove_repair", "remove_option", "remove_affected",
        "remove_fix", "delete_practice", "catch", "note_near_miss", "duplicate_checklist",
    }
)  # fmt: skip
"""Acts that a toast names, because what they changed may be out of sight; the others show themselves."""


class Notices(QObject):
    """One toast at the window's bottom; a new one takes the old one's place."""

    def __init__(self, window: QWidget, context: Context) -> None:
        """Speak in `window` for `context`."""
        super().__init__(window)
        self._context = context
        self._toast = Toast(window)
        self._toast.undone.connect(context.undo)
        context.undoable.connect(self._on_done)
        context.failed.connect(self._on_failed)
        context.noted.connect(lambda text: self._toast.show_message(text))

    def _on_done(self, undo: object) -> None:
        if isinstance(undo, Undo) and undo.label in TOLD:
            words = act_words(undo.label)
            self._toast.show_message(words[:1].upper() + words[1:], undo=True)

    def _on_failed(self, error: JournalError) -> None:
        if error.code not in OF_THE_FILE:
            self._toast.show_message(error_words(error))
