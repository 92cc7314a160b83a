"""SQLite's locks on an open journal, taken again after somebody in this process had its file open.

On Linux and macOS the locks of a file belong to the process: closing any handle on it lets all of them go,
also those of SQLite, which doesn't hear of it. A file chooser that looks into the journal does that. A second
process would then take itself for the only one, and clear away the -wal that the window still writes to.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock

_SHARED = 0x40000002, 510
"""The bytes of a database that SQLite locks while it is open (os_unix.c: SHARED_FIRST, SHARED_SIZE)."""
_ALIVE = 128, 1
"""The byte of an -shm that says somebody uses it (os_unix.c: UNIX_SHM_DMS)."""

_guard = Lock()
_held: dict[Path, list[int]] = {}
"""The handles on each open journal. They stay as long as it is open: closing one is what drops locks."""
_before: dict[Path, list[int]] = {}
"""Those on files that were at the place before."""
_users: dict[Path, int] = {}


def take_hold(journal: Path) -> None:
    """Keep a hold on a journal that was just opened."""
    with _guard:
        _users[journal] = _users.get(journal, 0) + 1
        if journal not in _held:
            _held[journal] = _opened(journal)


def take_hold_anew(journal: Path) -> None:
    """Hold the file that is at the place now; that of the one before stays in hand as long as it is open."""
    with _guard:
        _before.setdefault(journal, []).extend(_held[journal])
        _held[journal] = _opened(journal)


def let_go(journal: Path) -> None:
    """Give up the hold, after the journal was closed; while others have it open, it stays."""
    with _guard:
        _users[journal] -= 1
        if not _users[journal]:
            del _users[journal]
            for descriptor in _held.pop(journal) + _before.pop(journal, []):
                os.close(descriptor)


def hold_again() -> None:
    """Take the locks of every open journal again; those that are still there stay as they are."""
    if sys.platform == "win32":  # a lock belongs to its handle there
        return
    import fcntl

    with _guard:
        for descriptors in _held.values():
            for descriptor, (start, length) in zip(descriptors, (_SHARED, _ALIVE), strict=False):
                with suppress(OSError):  # somebody is just closing it; there is no other time to try
                    fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB, length, start)


def _opened(journal: Path) -> list[int]:
    descriptors: list[int] = []
    if sys.platform == "win32":  # it would keep the file from being moved, and is not needed
        return descriptors
    with suppress(OSError):  # one that has no -shm is not written ahead, and one that is gone has no locks
        for name in (journal.name, f"{journal.name}-shm"):
            descriptors.append(os.open(journal.with_name(name), os.O_RDONLY))
    return descriptors
