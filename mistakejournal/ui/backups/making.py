"""One backup on a worker's thread, and what is said of it (O1)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mistakejournal.errors import JournalError
from mistakejournal.services.backups import BackedUp, back_up, is_due, places
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.words.errors import error_words


def backing_up(context: Context) -> BackUp:
    """Give the one that makes backups of this journal."""
    return context.findChild(BackUp) or BackUp(context)


class BackUp(QObject):
    """At most one at a time. One that was asked for says what came of it; the others say trouble alone."""

    ended = Signal()

    def __init__(self, context: Context) -> None:
        """Make backups of the journal of `context`."""
        super().__init__(context)
        self._context = context
        self._job: Job | None = None
        self._is_asked = False
        self._told: set[str] = set()

    @property
    def is_going(self) -> bool:
        """Tell whether one is being made."""
        return self._job is not None

    def start(self, reason: str) -> None:
        """Make one; with "changes" only if one is due."""
        if self.is_going:
            return
        if self._context.sample:
            self._context.noted.emit(self.tr("The sample is made anew each time, so it needs no backup."))
            return
        self._is_asked = reason == "asked"
        desk = self._context.desk
        where, now = places(desk), desk.clock.now()

        def work(ticket: Ticket) -> BackedUp | None:
            if reason == "changes" and not is_due(where, now):
                return None
            return back_up(where, now, reason, ticket.say, lambda: ticket.cancelled)

        self._job = Job(work, self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_trouble)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    def _on_done(self, made: object) -> None:
        if not isinstance(made, BackedUp):
            return
        if self._is_asked:
            self._context.noted.emit(self._words(made))
        elif made.trouble is not None:
            self._on_trouble(made.trouble)

    def _words(self, made: BackedUp) -> str:
        if made.trouble is not None:
            return error_words(made.trouble)
        if made.missing:
            return self.tr("Backed up and checked. Some files you added are no longer where they were.")
        if made.elsewhere is not None:
            return self.tr("Backed up and checked, in both places.")
        return self.tr("Backed up and checked.")

    def _on_trouble(self, error: JournalError) -> None:
        """Say it once in a sitting where nobody asked."""
        if self._is_asked or error.code not in self._told:
            self._told.add(error.code)
            self._context.noted.emit(error_words(error))

    def _on_ended(self) -> None:
        self._job = None
        self.ended.emit()
