"""A journal that a command writes to, held as a window holds it, so that none is open beside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile

from mistakejournal.errors import JournalError


@contextmanager
def held(journal: Path) -> Iterator[None]:
    """Take the journal as a window does. Raises JournalError "in_use"."""
    lock = QLockFile(str(journal.with_name(f"{journal.name}.lock")))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        raise JournalError("in_use")
    try:
        yield
    finally:
        lock.unlock()
