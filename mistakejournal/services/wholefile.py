"""A file, or a folder of them, of any size: it stands under its name whole and on the disk, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mistakejournal.errors import JournalError
from mistakejournal.services.keptfiles import keep_journals
from mistakejournal.store.syncing import sync_file, sync_folder


@contextmanager
def whole_file(path: Path, *, for_others: bool = False) -> Iterator[Path]:
    """Give an empty file to write; it takes the place of `path` when all went well.

    Only she may read it, unless it is `for_others`: then it may be read as any file she makes.

    Raises JournalError "unsaved_file", and "name_taken" where a journal stands there.
    """
    keep_journals(path)
    part = _part(path)
    with _passing(part):
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666 if for_others else 0o600))
        yield part
        sync_file(part)
        part.replace(path)
        sync_folder(path.parent)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Give an empty folder to fill, for her alone, which then takes its name.

    Raises JournalError "unsaved_file", and "name_taken" where something of that name is already.
    """
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise JournalError("name_taken", name=path.name)
    part = _part(path)
    with _passing(part):
        part.mkdir(mode=0o700)
        yield part
        for written in part.iterdir():
            sync_file(written)
        if path.exists():
            path.rmdir()
        part.rename(path)
        sync_folder(path.parent)


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


@contextmanager
def _passing(part: Path) -> Iterator[None]:
    """Clear away what a kill left under the passing name, and what stands there at the end."""
    try:
        _remove(part)
        yield
    except OSError as error:
        raise JournalError("unsaved_file", errno=error.errno or 0) from error
    finally:
        _remove(part)


def _remove(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part, ignore_errors=True)
    elif part.exists():
        part.unlink()
