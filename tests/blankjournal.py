"""A new journal for each test, without the tenth of a second that making one step by step takes."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from mistakejournal.store.journal import Journal
from mistakejournal.store.opening import open_journal


def new_journal(path: Path, now: Callable[[], datetime]) -> Journal:
    """Open a new journal at `path`; raises FileExistsError where one is."""
    lay_blank_journal(path, now())
    return open_journal(path, now)


def lay_blank_journal(path: Path, now: datetime) -> None:
    """Put a journal at `path` as the app makes one at `now`, on a device of its own."""
    blank, device = _blank(now)
    path.touch(0o600, exist_ok=False)
    path.write_bytes(blank.replace(device, os.urandom(8).hex().encode()))


@cache
def _blank(now: datetime) -> tuple[bytes, bytes]:
    """Give the bytes of a journal that the app itself has made, and the name of its device in them."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "journal.db"
        journal = open_journal(made, lambda: now)
        device = journal.device_id.encode()
        journal.close()
        blank = made.read_bytes()
    assert blank.count(device) == 1
    return blank, device
