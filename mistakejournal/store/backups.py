"""Backups: whole, checked copies in a folder beside the journal."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from mistakejournal.domain.backup import Backup, backup_name
from mistakejournal.domain.evidence import Kept
from mistakejournal.errors import JournalError
from mistakejournal.paths import private_folder
from mistakejournal.store import backupfiles, checks, driver
from mistakejournal.store.backupfolder import (
    backups_in,
    clear_left_over,
    folder_of,
    key_for,
    remove_backup,
    remove_half,
)
from mistakejournal.store.connecting import connect, unlock
from mistakejournal.store.faults import as_damage, as_journal_error, disk_trouble
from mistakejournal.store.journal import UnwantedError
from mistakejournal.store.keyfile import key_place
from mistakejournal.store.syncing import sync_file, sync_folder

PAGES = 500
"""Pages copied in one step, so that a writer beside us is never kept waiting for long."""
PATIENCE = 40
"""Steps in a row (0.25 s each) that copy nothing before a copy is given up: SQLite itself never would."""
LOOK_EVERY = 100_000
"""Steps of SQLite's own between two looks whether it is still wanted."""

Say = Callable[[int, int], None]
"""Told now and then how many pages of how many are copied."""
IsUnwanted = Callable[[], bool]


def make_backup(
    conn: sqlite3.Connection,
    journal: Path,
    now: datetime,
    reason: str,
    key: str = "",
    say: Say = lambda _done, _total: None,
    is_unwanted: IsUnwanted = lambda: False,
) -> Path:
    """Copy the journal that is open on `conn` (outside a transaction) and give the copy's place.

    By then the copy is compared, checked and on the disk, the files that its rows name and its key too. `now`
    is in UTC, `reason` becomes part of the name, `key` opens both. `say` is told how many pages of how many
    are copied. Raises UnwantedError, and JournalError: damaged, disk_full, unwritable, busy.
    """
    folder = private_folder(folder_of(journal))
    clear_left_over(folder, journal.stem, key)
    place = _free_place(folder, journal.stem, now, reason)
    part = place.with_name(place.name + ".part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with _copied(conn, part, key, say, is_unwanted) as copy:
            backupfiles.keep_beside(journal, folder, backupfiles.named_by(copy), key)
        if key_place(journal).exists():
            backupfiles.copy_whole(key_place(journal), key_place(place))
        sync_file(part)
        part.replace(place)
        sync_folder(place.parent)
    except driver.Error as error:
        raise (UnwantedError() if is_unwanted() else as_journal_error(error)) from error
    except OSError as error:
        raise disk_trouble(error, folder) from error
    finally:
        remove_half(part)
    return place


def copy_backup(backup: Backup, journal: Path, folder: Path, key: str) -> Path:
    """Copy a backup that lies beside the journal to another folder, its files and its key first.

    Raises OSError, and JournalError: damaged, busy.
    """
    clear_left_over(folder, journal.stem, key)
    place = folder / backup.path.name
    backupfiles.carry(backup.path.parent, folder, journal, files_of(backup.path, key), key)
    if key_place(backup.path).exists():
        backupfiles.copy_whole(key_place(backup.path), key_place(place))
    backupfiles.copy_whole(backup.path, place)
    return place


def files_of(backup: Path, key: str) -> list[Kept]:
    """Give the files that the rows of a backup name; `key` opens it. Raises JournalError: damaged, busy."""
    try:
        with closing(connect(backup, to_read=True, key=key)) as conn:
            return backupfiles.named_by(conn)
    except driver.Error as error:
        raise as_damage(error) from error


def thin(folder: Path, journal: Path, key: str, stay: Collection[Path]) -> int:
    """Delete the backups of a journal that don't stay, then the files that none names; give how many.

    What can't be deleted now is so the next time.
    """
    gone = 0
    for backup in backups_in(folder, journal.stem):
        if backup.path not in stay:
            with suppress(OSError):
                remove_backup(backup.path)
                gone += 1
    if gone:
        _prune(folder, journal, key)
    return gone


def _prune(folder: Path, journal: Path, key: str) -> None:
    """Remove from the pool what no backup of the folder names. One that can't be read lets all stay."""
    try:
        keys = {backup: key_for(backup, key) for backup in folder.glob("*.db")}
        named = {
            backupfiles.place_in(folder, journal, file, own)
            for backup, own in keys.items()
            for file in files_of(backup, own)
        }
        backupfiles.remove_others(folder, named)
    except (JournalError, OSError):
        return


def _free_place(folder: Path, stem: str, now: datetime, reason: str) -> Path:
    """Name a backup; the second of one second is named by the next, so that none takes another's place."""
    place = folder / backup_name(stem, now, reason)
    while place.exists() or place.with_name(place.name + ".part").exists():
        now += timedelta(seconds=1)
        place = folder / backup_name(stem, now, reason)
    return place


@contextmanager
def _copied(
    conn: sqlite3.Connection, part: Path, key: str, say: Say, is_unwanted: IsUnwanted
) -> Iterator[sqlite3.Connection]:
    """Copy one moment of the journal and hold the copy against it; locked while it is open."""
    conn.execute("BEGIN")
    try:
        counts = checks.row_counts(conn)  # the first read fixes the moment, whatever others write from now on
        with closing(driver.connect(part, isolation_level=None)) as copy:
            pour(conn, copy, key, say, is_unwanted)
            copy.row_factory = driver.Row
            copy.execute("BEGIN IMMEDIATE")
            if checks.is_broken(copy) or checks.row_counts(copy) != counts:
                raise JournalError("damaged")
            lost = checks.digest_findings(copy)
            if lost and lost != checks.digest_findings(
                conn
            ):  # what the journal itself lost is copied as it is
                raise JournalError("damaged")
            yield copy
    finally:
        conn.execute("COMMIT")


def pour(
    source: sqlite3.Connection, copy: sqlite3.Connection, key: str, say: Say, is_unwanted: IsUnwanted
) -> None:
    """Copy every page into an empty file that nothing was asked of yet, and go on looking while it is read.

    Raises driver.Error, UnwantedError, and JournalError "busy".
    """
    give_up = deadline()

    def copied(status: int, remaining: int, total: int) -> None:
        give_up(status, remaining, total)
        if is_unwanted():
            raise UnwantedError
        say(total - remaining, total)

    unlock(copy, key)
    source.backup(copy, pages=PAGES, progress=copied)
    copy.set_progress_handler(is_unwanted, LOOK_EVERY)
    copy.execute("PRAGMA journal_mode = DELETE").fetchall()


def deadline() -> Callable[[int, int, int], None]:
    """Give a progress callback that gives up a copy which no longer moves."""
    last = -1
    stuck = 0

    def look(_status: int, remaining: int, _total: int) -> None:
        nonlocal last, stuck
        stuck = stuck + 1 if remaining == last else 0
        last = remaining
        if stuck > PATIENCE:
            raise JournalError("busy")

    return look
