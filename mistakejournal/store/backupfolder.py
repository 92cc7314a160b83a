"""The folder of a journal's backups: what lies there, what a kill left half made, what is deleted."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from mistakejournal.domain.backup import HERE, Backup, backup_from
from mistakejournal.errors import JournalError
from mistakejournal.store import driver
from mistakejournal.store.connecting import recognise, unlock
from mistakejournal.store.keyfile import key_place

FOLDER = "backups"


def folder_of(journal: Path) -> Path:
    """Give the folder of a journal's backups; it may not be there yet."""
    return journal.parent / FOLDER


def all_backups(journal: Path) -> list[Path]:
    """Give the backups beside this journal, oldest first; half-made ones are none."""
    return [backup.path for backup in backups_in(folder_of(journal), journal.stem)]


def backups_in(folder: Path, stem: str, where: str = HERE) -> list[Backup]:
    """Give the backups of the journal `stem` in a folder, oldest first; none where the folder is away."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):  # removed in the meantime
                found.append(backup_from(path, stem, path.stat().st_size, where))
    return sorted(filter(None, found), key=lambda backup: (backup.made_at, backup.path.name))


def key_for(backup: Path, key: str) -> str:
    """Give what opens a backup of a journal that `key` opens: one from before its passphrase needs none.

    Raises JournalError: missing, not_ours, newer_journal, damaged, unwritable.
    """
    try:
        recognise(backup)
    except JournalError as error:
        if error.code != "locked":
            raise
        return key
    return ""


def opens(backup: Path, key: str) -> bool:
    """Tell whether a key is the one of a backup, "" for none; what is broken otherwise is opened by any."""
    try:
        recognise(backup, key)
    except JournalError as error:
        return error.code != "locked" and not (key and error.code == "damaged")
    return True


def clear_left_over(folder: Path, stem: str, key: str = "") -> None:
    """Remove what a kill left half made, not what another process is making."""
    with suppress(OSError):
        for part in folder.glob("*.part"):
            backup = part.with_suffix("").with_suffix(".db")  # its key may be half made too
            if backup_from(backup, stem) and not _is_being_made(part, key):
                remove_half(part)


def remove_backup(backup: Path) -> None:
    """Delete a backup and the key beside it. Raises OSError."""
    backup.unlink(missing_ok=True)
    key_place(backup).unlink(missing_ok=True)


def remove_half(part: Path) -> None:
    """Delete a passing file and what SQLite left beside it; what can't be deleted stays."""
    for ending in ("", "-journal"):
        with suppress(OSError):
            part.with_name(part.name + ending).unlink(missing_ok=True)


def _is_being_made(part: Path, key: str) -> bool:
    """Tell whether another process makes it just now: SQLite holds a lock on it then."""
    try:
        with closing(driver.connect(part, 0, isolation_level=None)) as conn:
            unlock(conn, key)
            conn.execute("BEGIN EXCLUSIVE")
    except driver.Error as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
    return False
