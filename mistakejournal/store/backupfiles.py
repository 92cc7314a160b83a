"""The files that backups name: one pool for all backups of a folder, and whole copies of single files."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from mistakejournal.domain.evidence import Kept
from mistakejournal.store import evidence, tables
from mistakejournal.store.connecting import table_names
from mistakejournal.store.syncing import sync_file, sync_folder

POOL = "files"
LINKED_FROM = 8 * 1024 * 1024
"""Bytes from which on a file is linked where the disk can: it would need its room twice. A smaller one is
copied, so that what another program alters beside the journal is as it was here."""


def named_by(conn: sqlite3.Connection) -> list[Kept]:
    """Give the files that rows name, those of rows in the bin too."""
    if tables.EVIDENCE not in table_names(conn):
        return []
    rows = conn.execute("SELECT title, sha256, max(size) FROM evidence GROUP BY sha256, title")
    return [Kept(*row) for row in rows]


def place_in(folder: Path, journal: Path, file: Kept, key: str = "") -> Path:
    """Give where the pool of a folder of backups has a file; it may not be there."""
    copy = evidence.copy_of(journal, file.sha256, file.title, key)
    return folder / POOL / copy.relative_to(evidence.folder_of(journal))


def keep_beside(journal: Path, folder: Path, files: Iterable[Kept], key: str = "") -> None:
    """Have the pool beside a journal hold these files, large ones by a link. Raises OSError.

    A copy that is gone or altered is left out: the journal says so itself when it is opened.
    """
    for file in files:
        place = place_in(folder, journal, file, key)
        copy = evidence.copy_of(journal, file.sha256, file.title, key)
        if place.exists() or not evidence.is_whole(copy, file.sha256, key):
            continue
        make_folders(place.parent, folder)
        if file.size < LINKED_FROM or not _link(copy, place):
            copy_whole(copy, place)


def make_folders(folder: Path, below: Path) -> None:
    """Make a folder for her alone, and those between it and one that is there. Raises OSError.

    One that is there keeps its rights: a stick may know none.
    """
    if folder != below:
        make_folders(folder.parent, below)
        folder.mkdir(mode=0o700, exist_ok=True)


def carry(source: Path, target: Path, journal: Path, files: Iterable[Kept], key: str = "") -> None:
    """Have another folder's pool hold what this one's holds of these files. Raises OSError."""
    for file in files:
        here, there = (place_in(folder, journal, file, key) for folder in (source, target))
        if here.exists() and not there.exists():
            make_folders(there.parent, target)
            copy_whole(here, there)


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file that nobody writes to: under a passing name, read back, then named. Raises OSError."""
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as written, source.open("rb") as read:
            shutil.copyfileobj(read, written, 1024 * 1024)
        sync_file(part)
        if not _is_same(source, part):
            raise OSError(errno.EIO, "what was written reads otherwise")
        part.replace(target)
        sync_folder(target.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def remove_others(folder: Path, named: Collection[Path]) -> None:
    """Remove from a pool what isn't named any more. Raises OSError."""
    for kept in (folder / POOL).glob("*/*"):
        if kept not in named:
            kept.unlink(missing_ok=True)


def _link(copy: Path, place: Path) -> bool:
    """Tell whether the disk knows links."""
    try:
        os.link(copy, place)
    except OSError:
        return False
    sync_folder(place.parent)
    return True


def _is_same(one: Path, other: Path) -> bool:
    piece = 1024 * 1024
    with one.open("rb") as first, other.open("rb") as second:
        while content := first.read(piece):
            if content != second.read(piece):
                return False
        return not second.read(1)
