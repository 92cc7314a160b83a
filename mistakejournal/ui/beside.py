"""Reading that may take long: at once where that is quick, else beside the window on its own connection."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, thread_time
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Signal

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.journals import desk_beside
from mistakejournal.services.long_work import UnwantedError, reading_while
from mistakejournal.ui.jobs import Job, Ticket

QUICK, LATE = 0.012, 0.05
"""Seconds of work, and by the clock, that reading may take in the window's thread; then it goes on beside."""

Answer = TypeVar("Answer")


class Beside(QObject):
    """Reads one thing at a time for its owner: whoever asks anew lets go of what was asked before."""

    failed = Signal(JournalError)

    def __init__(self, desk: Desk, owner: QObject) -> None:
        """Read in the journal of `desk`, as long as `owner` lives."""
        super().__init__(owner)
        self._desk = desk
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._job is not None

    def stop(self) -> None:
        """Let go of what was asked: no answer comes any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def quickly(self, read: Callable[[Desk], Answer]) -> Answer | None:
        """Read in the window's thread; None when that takes too long."""
        self.stop()
        end, late = thread_time() + QUICK, monotonic() + LATE
        try:
            with reading_while(self._desk, lambda: thread_time() < end and monotonic() < late):
                return read(self._desk)
        except UnwantedError:
            return None

    def read(self, read: Callable[[Desk], Answer], take: Callable[[Answer], None]) -> None:
        """Read on a worker's thread; `take` gets the answer in the window's."""
        self.stop()
        desk = self._desk
        job = self._job = Job(lambda ticket: _read(desk, ticket, read), self)

        def finish(answer: object) -> None:
            self._job = None
            take(cast("Answer", answer))

        job.done.connect(finish)
        job.failed.connect(self._fail)
        job.start()

    def ask(self, read: Callable[[Desk], Answer], take: Callable[[Answer], None]) -> None:
        """Read at once if that is quick, else beside."""
        answer = self.quickly(read)
        if answer is None:
            self.read(read, take)
        else:
            take(answer)

    def _fail(self, error: JournalError) -> None:
        self._job = None
        self.failed.emit(error)


def _read(desk: Desk, ticket: Ticket, read: Callable[[Desk], Answer]) -> Answer | None:
    """Read the same journal on a connection of its own, as long as it is wanted."""
    try:
        with desk_beside(desk) as other, reading_while(other, lambda: not ticket.cancelled):
            return read(other)
    except UnwantedError:
        return None
