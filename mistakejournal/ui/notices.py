"""What the window says for a moment: what was done and can be undone, and what could not be done."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.done import Undo
from mistakejournal.ui.context import Context
from mistakejournal.ui.trouble_line import OF_THE_FILE

if TYPE_CHECKING:
    from mistakejournal.ui.widgets.toast import Toast

_SAME_ACT = timedelta(seconds=1)
"""Leaving a page saves several fields; one that goes well must not hide that another did not."""


class Notices(QObject):
    """One toast at the window's bottom; a new one takes the old one's place.

    What could not be done is over with the next act, one of another field of the same page apart.
    """

    def __init__(self, window: QWidget, context: Context) -> None:
        """Speak in `window` for `context`."""
        super().__init__(window)
        self._window = window
        self._context = context
        self._offered: Undo | None = None
        self._refused_at: datetime | None = None
        self._made: Toast | None = None
        self._foot_height = 0
        context.acted.connect(self._on_acted)
        context.undoable.connect(self._on_undoable)
        context.failed.connect(self._on_failed)
        context.noted.connect(self._say)
        context.page_turned.connect(lambda: self.page_opened(self._foot_height))

    def page_opened(self, foot_height: int) -> None:
        """Let go of what was said on another page, unless it offers a way back; keep off the page's foot."""
        self._foot_height = foot_height
        if self._made is None:
            return
        if self._offered is None:
            self._made.dismiss()
        self._made.set_clearance(foot_height)

    @property
    def _toast(self) -> Toast:
        """The toast, made when there is something to say: a start need not pay for it."""
        if self._made is None:
            from mistakejournal.ui.widgets.toast import Toast

            self._made = Toast(self._window)
            self._made.undone.connect(self._context.undo)
            self._made.set_clearance(self._foot_height)
        return self._made

    def _on_acted(self, undo: Undo) -> None:
        from mistakejournal.words.undo import done_words  # a start has nothing to say

        words = done_words(undo.label)
        if words:
            self._say(words, undo)
        elif self._refused_at and self._context.desk.clock.now() - self._refused_at > _SAME_ACT:
            self._refused_at = None
            self._toast.dismiss()

    def _on_undoable(self, undo: object) -> None:
        """Close an offer that would by now take back something else."""
        if self._offered is not None and undo is not self._offered:
            self._offered = None
            self._toast.dismiss()

    def _on_failed(self, error: JournalError) -> None:
        if error.code not in OF_THE_FILE:
            from mistakejournal.words.errors import error_words

            self._say(error_words(error))
            self._refused_at = self._context.desk.clock.now()

    def _say(self, words: str, undo: Undo | None = None) -> None:
        self._offered, self._refused_at = undo, None
        self._toast.show_message(words, undo=undo is not None)
