"""Long work on a worker's thread: plain data in, a result or an error out on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from mistakejournal.errors import JournalError
from mistakejournal.services.journals import hold_again


class Ticket:
    """What the work is handed: it says how far it is, and asks now and then whether it is still wanted."""

    def __init__(self, say: Callable[[int, int], None]) -> None:
        """Hand progress to `say` as (done, total)."""
        self.say = say
        self._is_cancelled = Event()

    @property
    def cancelled(self) -> bool:
        """Tell whether nobody wants the result any more."""
        return self._is_cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._is_cancelled.set()


class Job(QObject):
    """One piece of work. It must touch no widget and no connection of the window's thread.

    A `JournalError` comes out of `failed`; anything else the work raises is a bug and is raised on the
    window's thread. Nothing comes out any more once the job was cancelled or its owner is gone.
    """

    done = Signal(object)
    """What the work returned."""
    failed = Signal(JournalError)
    progressed = Signal(int, int)
    """How many of how many."""
    ended = Signal()
    """After `done` or `failed`: nothing more will come."""
    _finished = Signal(object, object)
    _said = Signal(int, int)

    def __init__(self, work: Callable[[Ticket], object], owner: QObject) -> None:
        """Get `work` ready; `start` begins it. It is cancelled when `owner` goes."""
        super().__init__()
        self._work = work
        self._ticket = Ticket(self._said.emit)
        self._runnable = _Runnable(self._run)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        owner.destroyed.connect(self._ticket.cancel)

    def start(self) -> Job:
        """Begin on a worker's thread as soon as one is free; nobody has to hold the job meanwhile."""
        pool = QThreadPool.globalInstance()
        self.setParent(pool)
        pool.start(self._runnable)
        return self

    def cancel(self) -> None:
        """Let go of the result; the work stops at its next look."""
        self._ticket.cancel()

    def _run(self) -> None:
        result: object = None
        error: Exception | None = None
        try:
            if not self._ticket.cancelled:
                result = self._work(self._ticket)
        except Exception as raised:  # noqa: BLE001  # it is raised again on the window's thread
            error = raised
        self._finished.emit(result, error)

    def _on_said(self, done: int, total: int) -> None:
        if not self._ticket.cancelled:
            self.progressed.emit(done, total)

    def _on_finished(self, result: object, error: object) -> None:
        self.deleteLater()
        hold_again()  # the work may have read a file that is the journal's
        if self._ticket.cancelled:
            return
        try:
            self._hand_out(result, error)
        finally:
            self.ended.emit()

    def _hand_out(self, result: object, error: object) -> None:
        if isinstance(error, JournalError):
            self.failed.emit(error)
        elif isinstance(error, Exception):
            raise error
        else:
            self.done.emit(result)


class _Runnable(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        """Do it on the thread this is called on."""
        self._run()
