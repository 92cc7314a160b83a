"""What was damaged is set aside as it is, in a dated folder beside the journal, and never deleted."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

from mistakejournal.paths import private_folder
from mistakejournal.store.faults import disk_trouble
from mistakejournal.store.seal import seal_place
from mistakejournal.store.syncing import sync_folder


def rescued_place(journal: Path) -> Path:
    """Give where a journal that was put back together lies ready, whole and on the disk."""
    return journal.with_suffix(".rescued")


def workshop_place(journal: Path) -> Path:
    """Give the passing folder in which one is put back together."""
    return journal.with_name(f"{journal.name}.rescue")


def drop_rescue(journal: Path) -> None:
    """Throw away what lies ready and is not wanted, or what a kill left half made.

    Left lying, it would be taken for the journal when that is away one day, and keep what was forgotten.
    """
    with suppress(OSError):
        if journal.exists():
            rescued_place(journal).unlink(missing_ok=True)
    if workshop_place(journal).exists():
        rmtree(workshop_place(journal), ignore_errors=True)


def set_aside(journal: Path, now: datetime) -> Path:
    """Move the journal, its -wal, -shm and seal into a folder of their own, and give that.

    The journal must be closed. Raises JournalError "unwritable".
    """
    try:
        folder = _new_folder(journal, now)
        _move(journal, folder)
    except OSError as error:
        raise disk_trouble(error, journal.parent) from error
    return folder


def set_aside_rest(journal: Path, now: datetime) -> None:
    """Set aside what a journal that is gone has left beside its place. Raises JournalError "unwritable"."""
    if any(file.exists() for file in _beside(journal)):
        set_aside(journal, now)


def take_up_rescued(journal: Path) -> bool:
    """Put the journal that lies ready into its place, if the one before was set aside; tell whether it did.

    Called at each opening: a kill in between is made good by the next start. Raises OSError.
    """
    rescued = rescued_place(journal)
    if journal.exists() or not rescued.exists():
        return False
    folders = all_set_aside(journal)
    if folders:  # an -wal that the kill left beside would be read into the new one
        _move(journal, folders[-1])
    rescued.replace(journal)
    sync_folder(journal.parent)
    return True


def _move(journal: Path, folder: Path) -> None:
    """The journal goes first: that it is gone says that the rest belongs there too."""
    for file in (journal, *_beside(journal)):
        if file.exists():
            file.rename(folder / file.name)
    sync_folder(folder)


def _beside(journal: Path) -> list[Path]:
    names = [f"{journal.name}{ending}" for ending in ("-wal", "-shm", "-journal")]
    return [*map(journal.with_name, names), seal_place(journal)]


def all_set_aside(journal: Path) -> list[Path]:
    """Give the folders of what was set aside of a journal, oldest first."""
    return sorted(journal.parent.glob(f"{journal.stem}-set-aside-*"))


def _new_folder(journal: Path, now: datetime) -> Path:
    name = f"{journal.stem}-set-aside-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    count = len(list(journal.parent.glob(f"{name}*")))
    return private_folder(journal.with_name(f"{name}-{count + 1}" if count else name))
