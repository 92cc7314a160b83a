"""Work that writes thousands of rows behind the window: how far it is, a way to stop it, its outcome."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.journals import desk_behind
from mistakejournal.services.long_work import Going, UnwantedError
from mistakejournal.ui.jobs import Job, Ticket

_LOOK_EVERY = 5
"""Incidents between two looks: some milliseconds, so that a stop is heard at once."""


class LongWork(QObject):
    """One act on a desk behind the window's. Stopped in time nothing of it stays, too late all of it."""

    done = Signal(Done)
    failed = Signal(JournalError)
    stopped = Signal()
    progressed = Signal(int, int)

    def __init__(self, desk: Desk, act: Callable[[Desk, Going], Done], owner: QObject) -> None:
        """Get `act` ready; `start` begins it."""
        super().__init__(owner)
        self._stop = Event()
        self._job = Job(lambda ticket: self._work(desk, act, ticket), owner)
        self._job.done.connect(self._tell)
        self._job.failed.connect(self.failed)
        self._job.progressed.connect(self.progressed)

    def start(self) -> None:
        """Begin."""
        self._job.start()

    def stop(self) -> None:
        """Ask it to stop; `stopped` comes when nothing of it is left, `done` when it was too late."""
        self._stop.set()

    def _work(self, desk: Desk, act: Callable[[Desk, Going], Done], ticket: Ticket) -> Done | None:
        going = Going(ticket.say, lambda: self._stop.is_set() or ticket.cancelled, every=_LOOK_EVERY)
        try:
            with desk_behind(desk) as behind:
                return act(behind, going)
        except UnwantedError:
            return None

    def _tell(self, found: object) -> None:
        if isinstance(found, Done):
            self.done.emit(found)
        else:
            self.stopped.emit()
