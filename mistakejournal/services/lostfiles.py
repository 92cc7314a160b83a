"""Kept files whose copy is gone or altered: noticed, and found again by the sum of what they held (A7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from mistakejournal.domain.checked import Finding
from mistakejournal.domain.evidence import CopyState, Evidence, Kept
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import Places
from mistakejournal.services.clock import Clock
from mistakejournal.services.long_work import IsUnwanted, UnwantedError, wanted
from mistakejournal.store import evidence as store
from mistakejournal.store.backupfiles import place_in
from mistakejournal.store.opening import read_journal

_AT_SIGHT = 8 * 1024 * 1024
"""Bytes of a file that is read through whenever it is shown; a larger one when it is opened or checked."""


def state_of(journal: Path, file: Evidence, key: str = "") -> CopyState:
    """Tell what became of a file's copy, read through to its end. For a worker's thread."""
    copy = store.copy_of(journal, file.sha256, file.title, key)
    if not copy.exists():
        return CopyState.GONE
    return CopyState.WHOLE if store.is_whole(copy, file.sha256, key) else CopyState.ALTERED


def lost_at_sight(journal: Path, files: Iterable[Evidence], key: str = "") -> dict[str, CopyState]:
    """Give those of some files that are gone or altered, by id, as far as it is seen fast.

    For a worker's thread. Of a large one it is seen whether it is there, and without a key how long it is.
    """
    states = {file.id: _at_sight(journal, file, key) for file in files}
    return {row_id: state for row_id, state in states.items() if state is not CopyState.WHOLE}


def look_for_lost(
    journal: Path, clock: Clock, key: str = "", is_unwanted: IsUnwanted = wanted
) -> tuple[Finding, ...]:
    """Read every kept file through, beside an open window too; give what is gone or altered.

    A finding has code "file_gone" or "file_altered" and the file's name as its detail. Raises JournalError as
    `read_desk` does, UnwantedError when it is to stop.
    """
    with closing(read_journal(journal, clock.now, key)) as opened:
        files = store.all_files(opened)
    found = []
    for file in files:
        if is_unwanted():
            raise UnwantedError
        state = state_of(journal, file, key)
        if state is not CopyState.WHOLE:
            found.append(Finding(f"file_{state}", "evidence", file.id, file.title))
    return tuple(found)


def bring_back(places: Places, file: Evidence) -> bool:
    """Put a file's copy back from a place of backups that has it whole; tell whether one had.

    For a worker's thread. Raises JournalError: unwritable, disk_full.
    """
    kept = Kept(file.title, file.sha256, file.size)
    for folder in places.folders:
        there = place_in(folder, places.journal, kept, places.key)
        if there.exists() and store.is_whole(there, file.sha256, places.key):
            with suppress(OSError):  # a stick that is pulled out just now
                store.copy_pieces(places.journal, store.pieces_of(there, places.key), kept, key=places.key)
                return True
    return False


def bring_back_from(journal: Path, file: Evidence, source: Path, key: str = "") -> None:
    """Put a file's copy back from a file of hers, if it holds the same. For a worker's thread.

    Raises JournalError: file_other, file_missing, unwritable, disk_full.
    """
    kept = Kept(file.title, file.sha256, file.size)
    if not source.is_file():
        raise JournalError("file_missing", name=source.name)
    if not store.is_whole(source, file.sha256):
        raise JournalError("file_other", name=file.title)
    store.copy_pieces(journal, _pieces(source), kept, key=key)


def _pieces(source: Path) -> Iterator[bytes]:
    try:
        yield from store.pieces_of(source)
    except OSError as error:
        raise JournalError("file_missing", name=source.name) from error


def _at_sight(journal: Path, file: Evidence, key: str) -> CopyState:
    if file.size <= _AT_SIGHT:
        return state_of(journal, file, key)
    copy = store.copy_of(journal, file.sha256, file.title, key)
    if not copy.exists():
        return CopyState.GONE
    return CopyState.WHOLE if key or copy.stat().st_size == file.size else CopyState.ALTERED
