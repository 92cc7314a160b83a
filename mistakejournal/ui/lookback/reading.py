"""Reading for a step: at once where that is quick, else beside the window's work (K5)."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, thread_time
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Signal

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import UnwantedError, reading_while
from mistakejournal.services.journals import close_desk, read_desk
from mistakejournal.ui.jobs import Job, Ticket

QUICK, LATE = 0.02, 0.05
"""Seconds of work, and by the clock, that reading may take in the window's thread."""

Answer = TypeVar("Answer")


class Reading(QObject):
    """Reads one thing at a time; an answer that comes after the next question is dropped."""

    failed = Signal(JournalError)
    answered = Signal()
    """What was asked for is shown."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Read in the journal of `desk`; it goes with `parent`."""
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None

    def read(self, ask: Callable[[Desk], Answer], take: Callable[[Answer], None]) -> None:
        """Hand `take` what `ask` gives; `ask` may be asked twice and only reads."""
        self.stop()
        end, late = thread_time() + QUICK, monotonic() + LATE
        try:
            with reading_while(self._desk, lambda: thread_time() < end and monotonic() < late):
                found = ask(self._desk)
        except UnwantedError:
            self._read_beside(ask, take)
        else:
            take(found)
            self.answered.emit()

    def stop(self) -> None:
        """Let go of what is being read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read_beside(self, ask: Callable[[Desk], Answer], take: Callable[[Answer], None]) -> None:
        desk = self._desk
        job = self._job = Job(lambda ticket: _beside(desk, ticket, ask), self)

        def finish(answer: object) -> None:
            self._job = None
            take(cast("Answer", answer))
            self.answered.emit()

        job.done.connect(finish)
        job.failed.connect(self._fail)
        job.start()

    def _fail(self, error: JournalError) -> None:
        self._job = None
        self.failed.emit(error)


def _beside(desk: Desk, ticket: Ticket, ask: Callable[[Desk], Answer]) -> Answer | None:
    """Read on a connection of its own, as long as it is wanted."""
    other = read_desk(desk.journal.path, desk.clock)
    try:
        with reading_while(other, lambda: not ticket.cancelled):
            return ask(other)
    except UnwantedError:
        return None
    finally:
        close_desk(other)
