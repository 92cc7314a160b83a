"""While a journal is open: backups by themselves, and what is said of an upgrade and of a move (O1)."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.backups import back_up, places
from mistakejournal.ui.backups.making import backing_up
from mistakejournal.ui.backups.moved_line import MovedMark
from mistakejournal.ui.context import Context

_LOOK_MS = 5 * 60_000
"""So often is looked whether half an hour of changes waits; the look is made on a worker's thread."""
_AT_CLOSE_S = 10
"""So long the closed app goes on at most for its last backup; what it did not finish begins anew later."""


class Keeping(QObject):
    """Watches over one window's journal; the sample needs none."""

    def __init__(self, window: QWidget, context: Context) -> None:
        """Begin for `context`, once its `window` is seen."""
        super().__init__(context)
        self._context = context
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        if context.sample:
            return
        self._timer.start()
        MovedMark(window, context)
        if context.desk.journal.backup is not None:
            context.noted.emit(
                self.tr("Your journal was brought up to date for this version. It was backed up first.")
            )

    def look(self) -> None:
        """Have a backup made if one is due."""
        if not self._context.sample:
            backing_up(self._context).start("changes")


def back_up_at_close(context: Context) -> None:
    """Make a last backup if anything changed, once the window is gone; nothing of it can fail the closing.

    A disk that never answers is left alone after some seconds.
    """
    if context.sample:
        return
    desk = context.desk
    where, now = places(desk), desk.clock.now()

    def work() -> None:
        try:
            back_up(where, now, "close")
        except JournalError:  # nobody is there to hear of it; the next start tries again
            return

    last = Thread(target=work, daemon=True)
    last.start()
    last.join(_AT_CLOSE_S)
