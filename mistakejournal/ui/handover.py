"""One window for one journal: a lock beside the file; a second start calls the first through a folder.

Two journals are two windows. QtNetwork stays out: a watched folder carries the call.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from mistakejournal.errors import JournalError
from mistakejournal.paths import private_folder

_PATIENCE, _LOOK_EVERY = 8.0, 0.05
"""Seconds. A window answers once it stands, and on a busy laptop a start takes a while."""


class Handover(QObject):
    """Held while the journal is open. A lock whose process is gone is taken over at once."""

    called = Signal()
    """Another start asks for the window."""

    def __init__(self, journal: Path, parent: QObject | None = None) -> None:
        """Stand ready for the journal at this path; nothing is held yet."""
        super().__init__(parent)
        self.journal = journal
        self._folder = journal.with_name(f"{journal.name}.calls")
        self._lock = QLockFile(str(journal.with_name(f"{journal.name}.lock")))
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> None:
        """Take the journal for this process, and listen for calls.

        Raises JournalError: in_use, in_use_elsewhere (on another computer), lock_unreadable. A folder that
        can't hold a lock is no reason to stop: opening the journal itself says what is wrong.
        """
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            raise self._refusal()
        if self._lock.isLocked():
            with suppress(OSError):  # a stick that knows no rights
                Path(self._lock.fileName()).chmod(0o600)  # Qt leaves them to her umask
            private_folder(self._folder)
            self._watcher = QFileSystemWatcher([str(self._folder)], self)
            self._watcher.directoryChanged.connect(self._answer)
            self._answer()

    @property
    def is_held(self) -> bool:
        """Tell whether this process holds the journal."""
        return self._lock.isLocked()

    def call(self, patience: float = _PATIENCE) -> bool:
        """Ask the window that holds the journal to come to the front; say whether it answered."""
        until = time.monotonic() + patience
        note = self._folder / str(os.getpid())
        while not _is_left(note):  # it has the lock and is about to listen
            if time.monotonic() >= until:
                return False
            time.sleep(_LOOK_EVERY)
        while note.exists() and time.monotonic() < until:
            time.sleep(_LOOK_EVERY)
        answered = not note.exists()
        note.unlink(missing_ok=True)
        return answered

    def remove_lock(self) -> None:
        """Remove a lock that nobody holds any more, such as one a power cut left empty.

        Raises JournalError "unwritable" where that can't be done.
        """
        place = Path(self._lock.fileName())
        try:
            if place.is_dir():
                place.rmdir()
            else:
                place.unlink(missing_ok=True)
        except OSError as error:
            raise JournalError("unwritable", folder=str(place.parent), errno=error.errno or 0) from error

    def release(self) -> None:
        """Let the journal go."""
        if self._watcher is not None:
            self._watcher.removePath(str(self._folder))
            self._watcher.deleteLater()
            self._watcher = None
            with suppress(OSError):  # a call that comes right now goes unanswered; the caller says so
                self._folder.rmdir()
        self._lock.unlock()

    def _answer(self) -> None:
        notes = list(self._folder.iterdir()) if self._folder.is_dir() else []
        for note in notes:
            note.unlink(missing_ok=True)
        if notes:
            self.called.emit()

    def _refusal(self) -> JournalError:
        place = Path(self._lock.fileName())
        if place.is_dir():
            return JournalError("lock_unreadable")
        try:
            words = place.read_text("utf-8", "replace").splitlines()
        except OSError:
            return JournalError("in_use")
        if len(words) < 3 or not words[0].strip().isdigit():
            return JournalError("lock_unreadable")
        host = words[2]
        import platform  # 5 ms that only a second start has to pay

        if host and host.casefold() != platform.node().casefold():
            return JournalError("in_use_elsewhere", host=host)
        return JournalError("in_use")


def _is_left(note: Path) -> bool:
    try:
        note.touch()
    except OSError:
        return False
    return True
