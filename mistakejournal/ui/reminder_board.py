"""What stands in the lines over a place and in the mini runner until it is closed or settled (J5)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mistakejournal.services.reminders import Reminder, still_open
from mistakejournal.ui.context import Context
from mistakejournal.words.reminders import brief_words, reminder_words

_KINDS = frozenset({"promises", "follow_ups", "incidents"})


def board(context: Context) -> Board:
    """Give the board over a journal; made when the first line asks."""
    found: Board | None = context.findChild(Board)
    return found or Board(context)


class Board(QObject):
    """One for a journal: each line over it says the same."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        """Hold nothing yet."""
        super().__init__(context)
        self._context = context
        self._reminders: tuple[Reminder, ...] = ()
        context.changed.connect(self._on_changed)

    def words(self, *, brief: bool = False) -> str:
        """Give what stands there, in few words where room is short; "" where nothing does."""
        if not self._reminders:
            return ""
        say = brief_words if brief else reminder_words
        return say(self._reminders, self._context.desk.clock.local())

    def put_up(self, reminders: tuple[Reminder, ...]) -> None:
        """Say one thing more, beside what is said already."""
        self._show((*self._reminders, *reminders))

    def clear(self) -> None:
        """Let it be: she has read it."""
        self._show(())

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if self._reminders and kinds & _KINDS:
            self._show(still_open(self._context.desk, self._reminders))

    def _show(self, reminders: tuple[Reminder, ...]) -> None:
        if reminders != self._reminders:
            self._reminders = reminders
            self.changed.emit()
