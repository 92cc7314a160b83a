"""A second writer that holds the journal, so that nothing can be saved for a while."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tests.ui.window import Window


@contextmanager
def held_by_another(window: Window) -> Iterator[None]:
    """Hold the journal of `window` as another program would; the window does not wait the usual 5 s."""
    window.desk.journal._conn.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(window.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
