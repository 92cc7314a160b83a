"""Evidence: its rows, and the copies beside the journal, each named by the sum of its content (A7)."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from mistakejournal.domain.evidence import LARGEST, Evidence, Kept, copy_name
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.paths import private_folder
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row
from mistakejournal.store.syncing import sync_file, sync_folder

_PIECE = 1024 * 1024
"""Bytes read at once."""
_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


def folder_of(journal: Path) -> Path:
    """Give the folder of a journal's copies; it may not be there yet."""
    return journal.with_name(f"{journal.stem}-files")


def copy_of(journal: Path, sha256: str, title: str) -> Path:
    """Give the place of a copy; it may be gone."""
    return folder_of(journal) / sha256[:2] / copy_name(sha256, title)


def copy_file(journal: Path, source: Path, is_unwanted: Callable[[], bool] = lambda: False) -> Kept | None:
    """Copy a file beside the journal and give what a row needs; None when it is not wanted any more.

    May run on any thread. Raises JournalError: file_missing, file_too_large, unwritable, disk_full.
    """
    return _copy(journal, _pieces(source), one_line(source.name), is_unwanted)


def copy_bytes(journal: Path, content: bytes, title: str) -> Kept:
    """Keep what was never a file, such as a screenshot. Raises JournalError as `copy_file` does."""
    kept = _copy(journal, [content], title, lambda: False)
    assert kept is not None
    return kept


def copy_pieces(
    journal: Path, pieces: Iterable[bytes], wanted: Kept, is_unwanted: Callable[[], bool] = lambda: False
) -> Path | None:
    """Keep a copy that comes from elsewhere, if it is what its sum says, and give its place; None as above.

    Raises JournalError "bundle_damaged", and as `copy_file`.
    """
    kept = _copy(journal, pieces, wanted.title, is_unwanted, wanted.sha256)
    return copy_of(journal, kept.sha256, kept.title) if kept else None


def is_whole(copy: Path, sha256: str) -> bool:
    """Tell whether a copy is there and holds what it held when it was made. May run on any thread."""
    try:
        with copy.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest() == sha256
    except OSError:
        return False


def forget_copies(journal: Path) -> None:
    """Delete every copy of a journal that is deleted itself; what can't be deleted stays."""
    shutil.rmtree(folder_of(journal), ignore_errors=True)


def of_incident(journal: Journal, incident_id: str) -> list[Evidence]:
    """Give the files of an incident in the order they came."""
    return _read(journal, "incident_id", [incident_id])


def of_steps(journal: Journal, run_step_ids: Sequence[str]) -> list[Evidence]:
    """Give the files of these steps of a run in the order they came."""
    return _read(journal, "run_step_id", run_step_ids)


def _read(journal: Journal, column: str, ids: Sequence[str]) -> list[Evidence]:
    rows = journal.read(
        f"SELECT * FROM evidence WHERE {column} IN ({', '.join('?' * len(ids))}) AND deleted_at IS NULL"
        " ORDER BY created_at, rowid",
        ids,
    )
    return [from_row(Evidence, row) for row in rows]


def _pieces(source: Path) -> Iterator[bytes]:
    try:
        if not source.is_file():  # a folder, or a pipe that never ends
            raise JournalError("file_missing", name=source.name)
        with source.open("rb") as opened:
            while piece := opened.read(_PIECE):
                yield piece
    except OSError as error:
        raise JournalError("file_missing", name=source.name) from error


def _copy(
    journal: Path, pieces: Iterable[bytes], title: str, is_unwanted: Callable[[], bool], sha256: str = ""
) -> Kept | None:
    """Write under a passing name, then give the copy its own: a kill leaves a whole copy or none."""
    folder = private_folder(folder_of(journal))
    try:
        descriptor, name = tempfile.mkstemp(".part", dir=folder)  # for her alone, whatever her umask says
        part = Path(name)
        _clear_away(part)
        try:
            with os.fdopen(descriptor, "wb") as opened:
                summed = _pour(pieces, opened, title, is_unwanted)
            if summed is None:
                return None
            kept = Kept(title, *summed)
            if sha256 not in ("", kept.sha256):
                raise JournalError("bundle_damaged", name=title)
            _name(part, copy_of(journal, kept.sha256, title))
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        code = "disk_full" if error.errno in _FULL else "unwritable"
        raise JournalError(code, folder=str(folder), errno=error.errno or 0) from error
    return kept


def _clear_away(part: Path) -> None:
    """Remove what a kill left half copied more than a day ago; a younger one may be another window's."""
    for left_over in part.parent.glob("*.part"):
        with suppress(FileNotFoundError):  # a copy that another thread or window has just ended
            if left_over.stat().st_mtime < part.stat().st_mtime - 24 * 3600:
                left_over.unlink()


def _pour(
    pieces: Iterable[bytes], opened: IO[bytes], title: str, is_unwanted: Callable[[], bool]
) -> tuple[str, int] | None:
    summed, size = hashlib.sha256(), 0
    for piece in pieces:
        if is_unwanted():
            return None
        size += len(piece)
        if size > LARGEST:
            raise JournalError("file_too_large", name=title)
        summed.update(piece)
        opened.write(piece)
    return summed.hexdigest(), size


def _name(part: Path, copy: Path) -> None:
    private_folder(copy.parent)
    sync_file(part)
    part.replace(copy)  # one that is there already held the same, or was altered since
    sync_folder(copy.parent)
