"""A backup becomes the journal again: made ready under a passing name, then copied over or put in place."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from mistakejournal.domain.evidence import Kept
from mistakejournal.errors import JournalError
from mistakejournal.store import backupfiles, backups, checks, driver, evidence, tables
from mistakejournal.store.backupfolder import remove_half
from mistakejournal.store.connecting import connect
from mistakejournal.store.faults import as_damage, as_journal_error, disk_trouble
from mistakejournal.store.journal import UnwantedError
from mistakejournal.store.keyfile import key_place
from mistakejournal.store.migrations import CURRENT
from mistakejournal.store.opening import arriving_place, migrate
from mistakejournal.store.seal import seal_place
from mistakejournal.store.standing import open_to_read, standing
from mistakejournal.store.syncing import sync_file, sync_folder

_STAYS = (
    "backup_folder", "backup_folder_asked", "lock_minutes", "mini", "sharing_screen", "splitters",
    "synced_told", "text_size", "theme", "window",
)  # fmt: skip
"""Settings that say how this laptop is set up: what is restored are her words, not where her stick is."""


class _DisturbedError(Exception):
    """Something was written there at the last moment."""


class Ready:
    """A backup that was checked and brought up to date beside the journal; made by `made_ready`."""

    def __init__(self, conn: sqlite3.Connection, place: Path, backup: Path, key: str, new_key: str) -> None:
        """Take over the connection to the passing copy at `place`: `new_key` opens it, `key` the backup."""
        self._conn, self._place, self._backup = conn, place, backup
        self._key, self._new_key = key, new_key
        self.files = backupfiles.named_by(conn)

    def copy_over(self, journal: Path, commit_number: int, say: backups.Say) -> bool:
        """Copy it over the journal in one transaction there; False where that went on since this commit.

        Nothing but its rows changes: it stays this laptop's, and counts on. Raises JournalError as writing
        does.
        """
        give_up, is_locked = backups.deadline(), False

        def copied(status: int, remaining: int, total: int) -> None:
            nonlocal is_locked
            if not is_locked and standing(journal, self._new_key).commit_number != commit_number:
                raise _DisturbedError
            is_locked = True  # from the first step on nobody else can write there
            give_up(status, remaining, total)
            say(total - remaining, total)

        with suppress(_DisturbedError), closing(connect(journal, key=self._new_key)) as target:
            here = target.execute(
                "SELECT device_id, last_change, moved_at, commit_number FROM journal"
            ).fetchone()
            if here["commit_number"] != commit_number:
                return False
            self._keep_setup(target)
            self._conn.execute(
                "UPDATE journal SET device_id = ?, last_change = max(last_change, ?), moved_at = ?,"
                " commit_number = max(commit_number, ?) + 1",
                tuple(here),
            )
            self._conn.backup(target, pages=self._step(), progress=copied)
            with suppress(driver.Error):  # it stands; only the -wal stays long for a while
                target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return True
        return False

    def take_place(self, journal: Path) -> None:
        """Put it where no journal is, or an empty one that is closed; there it goes on. Raises OSError."""
        self._conn.execute("UPDATE journal SET moved_at = NULL")
        self._conn.close()
        sync_file(self._place)
        if key_place(self._backup).exists():
            backupfiles.copy_whole(key_place(self._backup), key_place(journal))
        for left_over in (seal_place(journal), *_beside(journal)):
            left_over.unlink(missing_ok=True)
        self._place.replace(journal)
        sync_folder(journal.parent)

    def bring_files(self, journal: Path, is_unwanted: backups.IsUnwanted) -> int:
        """Have the journal's copies of the files that rows name; give how many are nowhere.

        Raises UnwantedError, and JournalError: unwritable, disk_full.
        """
        missing = 0
        for file in self.files:
            if is_unwanted():
                raise UnwantedError
            own = evidence.copy_of(journal, file.sha256, file.title, self._new_key)
            if not evidence.is_whole(own, file.sha256, self._new_key):
                missing += not self._bring(journal, file)
        return missing

    def _bring(self, journal: Path, file: Kept) -> bool:
        """Bring a file from beside the backup: out of the pool, or from where a journal has its own."""
        pool = backupfiles.place_in(self._backup.parent, journal, file, self._key)
        own = evidence.copy_of(self._backup, file.sha256, file.title, self._key)
        for copy in (pool, own):
            if evidence.is_whole(copy, file.sha256, self._key):
                pieces = evidence.pieces_of(copy, self._key)
                evidence.copy_pieces(journal, pieces, file, key=self._new_key)
                return True
        return False

    def _step(self) -> int:
        """Give how many pages are copied at once: fewer than all, so that a look comes before the last."""
        count: int = self._conn.execute("PRAGMA page_count").fetchone()[0]
        return min(backups.PAGES, count - 1)

    def _keep_setup(self, target: sqlite3.Connection) -> None:
        marks = ", ".join("?" * len(_STAYS))
        here = target.execute(f"SELECT * FROM {tables.SETTINGS} WHERE name IN ({marks})", _STAYS).fetchall()
        self._conn.execute(f"DELETE FROM {tables.SETTINGS} WHERE name IN ({marks})", _STAYS)
        for row in here:
            names, values = ", ".join(row.keys()), ", ".join("?" * len(row))
            self._conn.execute(f"INSERT INTO {tables.SETTINGS} ({names}) VALUES ({values})", tuple(row))


@contextmanager
def made_ready(
    backup: Path,
    journal: Path,
    now: datetime,
    keys: tuple[str, str],
    say: backups.Say,
    is_unwanted: backups.IsUnwanted,
) -> Iterator[Ready]:
    """Copy a backup, or a whole journal, to a passing name beside the journal; check it, bring it up to date.

    The first of the keys opens it, the second what is made of it. The backup's bytes stay as they are. Raises
    UnwantedError, and JournalError: backup_gone, backup_damaged, backup_locked, not_ours, newer_journal,
    unwritable, disk_full, busy.
    """
    key, new_key = keys
    place = arriving_place(journal)
    try:
        remove_half(place)
        with closing(_opened(backup, key)) as source:
            if key == new_key:
                _pour(source, place, key, say, is_unwanted)
        if key != new_key:
            _write_anew(backup, key, place, new_key, say, is_unwanted)
        with closing(connect(place, key=new_key)) as conn:
            conn.set_progress_handler(is_unwanted, backups.LOOK_EVERY)
            if conn.execute("PRAGMA user_version").fetchone()[0] < CURRENT:
                migrate(conn, now)
            conn.set_progress_handler(None, 0)
            yield Ready(conn, place, backup, key, new_key)
    except driver.Error as error:
        raise (UnwantedError() if is_unwanted() else as_journal_error(error)) from error
    except OSError as error:
        raise disk_trouble(error, place.parent) from error
    finally:
        remove_half(place)


def _pour(
    source: sqlite3.Connection, place: Path, key: str, say: backups.Say, is_unwanted: backups.IsUnwanted
) -> None:
    os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(driver.connect(place, isolation_level=None)) as copy:
        backups.pour(source, copy, key, say, is_unwanted)
        copy.row_factory = driver.Row
        if checks.is_broken(copy):
            raise JournalError("backup_damaged")


def _write_anew(
    backup: Path, key: str, place: Path, new_key: str, say: backups.Say, is_unwanted: backups.IsUnwanted
) -> None:
    """Seal what was made before there was a passphrase, so that nothing plain of it is left lying about."""
    from mistakejournal.store.encryption import write_anew  # seldom wanted

    if key or not driver.is_cipher():  # another library would open the journal, which one of ours has open
        raise JournalError("backup_locked")
    try:
        write_anew(backup, key, place, new_key, _Pages(say, is_unwanted))
    except JournalError as error:
        raise (JournalError("backup_damaged") if error.code == "damaged" else error) from error


class _Pages:
    """Counts what is written anew, for those who count pages."""

    def __init__(self, say: backups.Say, is_unwanted: backups.IsUnwanted) -> None:
        self._say, self._is_unwanted, self._done = say, is_unwanted, 0

    def on(self, by: int = 1) -> None:
        self._done += by
        self.look()

    def look(self) -> None:
        if self._is_unwanted():
            raise UnwantedError
        self._say(self._done, self._done)


def _opened(backup: Path, key: str) -> sqlite3.Connection:
    try:
        if not standing(backup, key).device_id:
            raise JournalError("backup_damaged")
        return open_to_read(backup, key)
    except JournalError as error:
        code = {"missing": "backup_gone", "damaged": "backup_damaged"}.get(error.code, error.code)
        raise JournalError(code, **error.facts) from error
    except driver.Error as error:
        raise as_damage(error) from error


def _beside(journal: Path) -> list[Path]:
    return [journal.with_name(journal.name + ending) for ending in ("-wal", "-shm", "-journal")]
