"""Ways in which a journal can’t be written to for a while, as they happen to a running app."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from mistakejournal.store.journal import Journal

Way = Callable[[Journal], AbstractContextManager[None]]


@contextmanager
def no_page_more(journal: Journal) -> Iterator[None]:
    """Let the database have no more pages than it has, which is what SQLite says of a full disk."""
    pages = journal.number("PRAGMA page_count")
    journal._conn.execute(f"PRAGMA max_page_count = {pages}")
    yield
    journal._conn.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def no_file_may_grow(journal: Journal) -> Iterator[None]:
    """Let no file of this process grow, as a quota does."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    log = journal.path.with_name(f"{journal.path.name}-wal")
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def only_to_be_read(journal: Journal) -> Iterator[None]:
    """Let the journal be read alone, which is what SQLite says of a folder nobody may write to."""
    journal._conn.execute("PRAGMA query_only = ON")
    yield
    journal._conn.execute("PRAGMA query_only = OFF")


@contextmanager
def drive_is_gone(journal: Journal) -> Iterator[None]:
    """Take the folder with the journal away, and bring it back."""
    folder = journal.path.parent
    away = folder.with_name(f"{folder.name}-unplugged")
    folder.rename(away)
    try:
        yield
    finally:
        away.rename(folder)


WAYS: dict[str, tuple[Way, str]] = {
    "a full disk": (no_page_more, "The disk is full."),
    "files that may not grow": (no_file_may_grow, "its folder can’t be written to"),
    "a folder to be read alone": (only_to_be_read, "its folder can’t be written to"),
    "a drive that is gone": (drive_is_gone, "The journal isn’t where it was."),
}
"""Each way with words that it is told in."""
