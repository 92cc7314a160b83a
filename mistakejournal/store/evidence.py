"""Evidence: its rows, and the copies beside the journal, each named by the sum of its content (A7).

Where the journal has a passphrase, `key` is its key, and the copies are sealed (`sealedfile.py`).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType

from mistakejournal.domain.evidence import LARGEST, Evidence, Kept, copy_name
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.paths import private_folder
from mistakejournal.store import driver
from mistakejournal.store.faults import as_journal_error, disk_trouble
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row
from mistakejournal.store.syncing import sync_file, sync_folder

_PIECE = 1024 * 1024
"""Bytes read at once."""


def folder_of(journal: Path) -> Path:
    """Give the folder of a journal's copies; it may not be there yet."""
    return journal.with_name(f"{journal.stem}-files")


def opened_folder(journal: Path) -> Path:
    """Give the passing folder of copies that were unsealed to be looked at; it may not be there."""
    return journal.with_name(f"{journal.stem}-opened")


def copy_of(journal: Path, sha256: str, title: str, key: str = "") -> Path:
    """Give the place of a copy; it may be gone."""
    name = _sealed().sealed_name(sha256, key) if key else copy_name(sha256, title)
    return folder_of(journal) / name[:2] / name


def copy_file(
    journal: Path, source: Path, is_unwanted: Callable[[], bool] = lambda: False, key: str = ""
) -> Kept | None:
    """Copy a file beside the journal and give what a row needs; None when it is not wanted any more.

    May run on any thread. Raises JournalError: file_missing, file_too_large, unwritable, disk_full.
    """
    return _copy(journal, _pieces(source), one_line(source.name), is_unwanted, key=key)


def copy_bytes(journal: Path, content: bytes, title: str, key: str = "") -> Kept:
    """Keep what was never a file, such as a screenshot. Raises JournalError as `copy_file` does."""
    kept = _copy(journal, [content], title, lambda: False, key=key)
    assert kept is not None
    return kept


def copy_pieces(
    journal: Path,
    pieces: Iterable[bytes],
    wanted: Kept,
    is_unwanted: Callable[[], bool] = lambda: False,
    key: str = "",
) -> Path | None:
    """Keep a copy that comes from elsewhere, if it is what its sum says, and give its place; None as above.

    Raises JournalError "bundle_damaged", and as `copy_file`.
    """
    kept = _copy(journal, pieces, wanted.title, is_unwanted, wanted.sha256, key)
    return copy_of(journal, kept.sha256, kept.title, key) if kept else None


def is_whole(copy: Path, sha256: str, key: str = "") -> bool:
    """Tell whether a copy is there and holds what it held when it was made. May run on any thread."""
    summed = hashlib.sha256()
    try:
        for piece in pieces_of(copy, key):
            summed.update(piece)
    except (OSError, driver.Error):
        return False
    return summed.hexdigest() == sha256


def pieces_of(copy: Path, key: str = "") -> Iterator[bytes]:
    """Read a copy, a piece at a time. Raises OSError or driver.Error where that can't be done."""
    if key:
        yield from _sealed().pieces_of(copy, key)
        return
    with copy.open("rb") as opened:
        while piece := opened.read(_PIECE):
            yield piece


def unseal_copy(journal: Path, sha256: str, title: str, key: str) -> Path | None:
    """Lay a sealed copy out for another program to show, for her alone, until `forget_opened`.

    None where it is gone or altered. Raises JournalError: unwritable, disk_full.
    """
    folder = private_folder(opened_folder(journal))
    place = Path(tempfile.mkdtemp(dir=folder)) / copy_name(sha256, title)
    summed = hashlib.sha256()
    with (
        _told(folder),
        os.fdopen(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as opened,
    ):
        try:
            for piece in pieces_of(copy_of(journal, sha256, title, key), key):
                summed.update(piece)
                opened.write(piece)
        except driver.Error:
            summed = hashlib.sha256(b"altered")
    if summed.hexdigest() == sha256:
        return place
    shutil.rmtree(place.parent, ignore_errors=True)
    return None


def forget_opened(journal: Path) -> None:
    """Clear away what was unsealed to be looked at; what another program holds open stays until next time."""
    if opened_folder(journal).exists():
        shutil.rmtree(opened_folder(journal), ignore_errors=True)


def forget_copies(journal: Path) -> None:
    """Delete every copy of a journal that is deleted itself; what can't be deleted stays."""
    shutil.rmtree(folder_of(journal), ignore_errors=True)
    forget_opened(journal)


def of_incident(journal: Journal, incident_id: str) -> list[Evidence]:
    """Give the files of an incident in the order they came."""
    return _read(journal, "incident_id", [incident_id])


def of_steps(journal: Journal, run_step_ids: Sequence[str]) -> list[Evidence]:
    """Give the files of these steps of a run in the order they came."""
    return _read(journal, "run_step_id", run_step_ids)


def all_files(journal: Journal) -> list[Evidence]:
    """Give every file that is kept with something, in the order they came."""
    rows = journal.read("SELECT * FROM evidence WHERE deleted_at IS NULL ORDER BY created_at, rowid")
    return [from_row(Evidence, row) for row in rows]


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
    journal: Path,
    pieces: Iterable[bytes],
    title: str,
    is_unwanted: Callable[[], bool],
    sha256: str = "",
    key: str = "",
) -> Kept | None:
    """Write under a passing name, then give the copy its own: a kill leaves a whole copy or none."""
    folder = private_folder(folder_of(journal))
    with _told(folder):
        descriptor, name = tempfile.mkstemp(".part", dir=folder)  # for her alone, whatever her umask says
        part = Path(name)
        _clear_away(part)
        try:
            with _writing(descriptor, part, key) as write:
                summed = _pour(pieces, write, title, is_unwanted)
            if summed is None:
                return None
            kept = Kept(title, *summed)
            if sha256 not in ("", kept.sha256):
                raise JournalError("bundle_damaged", name=title)
            _name(part, copy_of(journal, kept.sha256, title, key))
        finally:
            part.unlink(missing_ok=True)
    return kept


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Tell calmly what a disk does not take."""
    try:
        yield
    except OSError as error:
        raise disk_trouble(error, folder) from error
    except driver.Error as error:
        raise as_journal_error(error) from error


@contextmanager
def _writing(descriptor: int, part: Path, key: str) -> Iterator[Callable[[bytes], object]]:
    """Give what takes the pieces of a copy, sealed where there is a key."""
    with os.fdopen(descriptor, "wb") as opened:
        if not key:
            yield opened.write
    if key:
        with _sealed().sealing(part, key) as seal:
            yield seal


def _sealed() -> ModuleType:
    from mistakejournal.store import sealedfile  # seldom wanted, and a start pays for what it loads

    return sealedfile


def _clear_away(part: Path) -> None:
    """Remove what a kill left half copied more than a day ago; a younger one may be another window's."""
    for left_over in part.parent.glob("*.part"):
        with suppress(FileNotFoundError):  # a copy that another thread or window has just ended
            if left_over.stat().st_mtime < part.stat().st_mtime - 24 * 3600:
                left_over.unlink()


def _pour(
    pieces: Iterable[bytes], write: Callable[[bytes], object], title: str, is_unwanted: Callable[[], bool]
) -> tuple[str, int] | None:
    summed, size = hashlib.sha256(), 0
    for piece in pieces:
        if is_unwanted():
            return None
        size += len(piece)
        if size > LARGEST:
            raise JournalError("file_too_large", name=title)
        summed.update(piece)
        write(piece)
    return summed.hexdigest(), size


def _name(part: Path, copy: Path) -> None:
    private_folder(copy.parent)
    sync_file(part)
    part.replace(copy)  # one that is there already held the same, or was altered since
    sync_folder(copy.parent)
