"""The journal with its kept files and backups, sealed and unsealed: in one moment, whatever happens (N2)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from mistakejournal.domain.backup import Backup
from mistakejournal.domain.evidence import Kept
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import Places, back_up, backups, places
from mistakejournal.services.clock import Clock, RealClock
from mistakejournal.services.journals import close_desk, read_desk
from mistakejournal.services.long_work import Going, unheard, wanted
from mistakejournal.store import backupfiles, driver, evidence, keyslots, sealing
from mistakejournal.store.backupfolder import remove_backup
from mistakejournal.store.backups import files_of
from mistakejournal.store.connecting import recognise
from mistakejournal.store.encryption import write_anew
from mistakejournal.store.faults import as_journal_error
from mistakejournal.store.keyfile import key_place
from mistakejournal.store.migrations import CURRENT
from mistakejournal.store.standing import open_to_read

ENCRYPT, DELETE = "encrypt", "delete"
"""What becomes of the backups that were made before there was a passphrase."""


def seal(path: Path, key: str, slots: keyslots.Slots, old_backups: str, clock: Clock, going: Going) -> None:
    """Seal a plain journal that is closed, with all that lies beside it.

    Until the journal itself is sealed it stays as it was, whatever is raised. What can't be done to the
    backups afterwards is tried again at the next unlocking. Raises UnwantedError, and JournalError: damaged,
    busy, disk_full, unwritable, no_cipher, and locked where it is sealed already.
    """
    recognise(path)
    sealing.clear_plain(path)
    at = places_of(path, "", clock)
    _begin(going, path, at)
    if old_backups == ENCRYPT:
        back_up(at, clock.now(), "encryption")
    try:
        sealing.set_mark(path, sealing.TO_SEALED, old_backups)
        sealing.seal_folder(evidence.folder_of(path), key, going)
        write_anew(path, "", sealing.passing_place(path), key, going)
        keyslots.write_slots(key_place(path), slots)
        sealing.take_place(path)
    except BaseException:  # whatever it was goes on up; the journal is as it was
        if _is_plain(path):
            sealing.clear_plain(path)
        raise
    _end(path, key, old_backups, clock.now(), Places(path, key, at.chosen, at.device))


def unseal(path: Path, key: str, clock: Clock, going: Going) -> None:
    """Write a sealed journal that is closed plain again, with all that lies beside it. Raises as `seal`.

    A backup that can't be written anew stays sealed, with its key file beside it.
    """
    recognise(path, key)
    finish(path, key)
    at = places_of(path, key, clock)
    _begin(going, path, at)
    named = _named(path, key)
    try:
        sealing.set_mark(path, sealing.TO_PLAIN)
        sealing.unseal_folder(evidence.folder_of(path), key, named, going)
        sealing.unseal_set_aside(path, key, going)
        write_anew(path, key, sealing.passing_place(path), "", going)
        sealing.take_place(path)
    except BaseException:  # whatever it was goes on up; the journal is as it was
        if _opens(path, key):
            _back_to_sealed(path, key)
        raise
    with suppress(JournalError):
        _unseal_backups(at, key)
    sealing.clear_plain(path)


def finish(path: Path, key: str) -> None:
    """Finish, or clear, what a kill left half done beside a sealed journal; where that fails, next time."""
    mark = sealing.read_mark(path)
    if mark is None or recognise(path, key) < CURRENT:  # an older one is brought up to date first
        return
    if mark.get("to") == sealing.TO_SEALED:
        clock = RealClock()
        _end(path, key, mark.get("old_backups", ENCRYPT), clock.now(), places_of(path, key, clock))
    else:
        _back_to_sealed(path, key)


def plain_backups(at: Places) -> list[Backup]:
    """Give the backups of a journal that anybody can open."""
    return [backup for backup in backups(at) if _is_plain(backup.path)]


def places_of(path: Path, key: str, clock: Clock) -> Places:
    """Give where the backups of a closed journal lie; one that can't be read has those beside it alone."""
    try:
        desk = read_desk(path, clock, key)
    except JournalError:
        return Places(path, key)
    try:
        return places(desk)
    finally:
        close_desk(desk)


def _begin(going: Going, path: Path, at: Places) -> None:
    copies = [one for one in evidence.folder_of(path).rglob("*") if one.is_file()]
    going.begin(2 * (path.stat().st_size // 1024 + 1) + sum(1 + one.stat().st_size // 1024 for one in copies))


def _end(path: Path, key: str, old_backups: str, now: datetime, at: Places) -> None:
    """Do what follows once the journal is sealed: none of it is taken back, and it may be done twice."""
    going = Going(unheard, wanted)
    with suppress(JournalError, OSError):
        sealing.clear_sealed(path, key, going)
        old = plain_backups(at)
        if old and old_backups == DELETE:
            back_up(at, now, "encryption")
            for backup in old:
                remove_backup(backup.path)
        else:
            _seal_backups(at, key, going)
        for pool in _pools(at):
            if not any(_is_plain(backup.path) for backup in backups(at)):
                sealing.remove_plain(pool)
        if at.elsewhere is None or at.elsewhere.is_dir():  # one that is away is seen to when it is back
            sealing.remove_mark(path)


def _back_to_sealed(path: Path, key: str) -> None:
    with suppress(JournalError):
        sealing.clear_sealed(path, key, Going(unheard, wanted))
        sealing.remove_mark(path)


def _seal_backups(at: Places, key: str, going: Going) -> None:
    """Seal the backups, and the pools of files that they name; one that is damaged stays as it is."""
    slots = keyslots.read_slots(key_place(at.journal))
    for pool in _pools(at):
        sealing.seal_folder(pool, key, going)
    for backup in plain_backups(at):
        with suppress(JournalError):
            sealing.write_backup_anew(backup.path, "", key, slots, going)


def _unseal_backups(at: Places, key: str) -> None:
    """Write the backups that this key opens plain again, with the files that they name."""
    going = Going(unheard, wanted)
    for backup in backups(at):
        if _is_plain(backup.path) or not _opens(backup.path, key):
            continue
        with suppress(JournalError):
            pool = backup.path.parent / backupfiles.POOL
            sealing.unseal_folder(pool, key, files_of(backup.path, key), going)
            sealing.write_backup_anew(backup.path, key, "", None, going)
    if not any(_opens(backup.path, key) for backup in backups(at) if not _is_plain(backup.path)):
        for pool in _pools(at):
            sealing.remove_sealed(pool)


def _pools(at: Places) -> Iterator[Path]:
    for folder in at.folders:
        if folder.is_dir():
            yield folder / backupfiles.POOL


def _named(path: Path, key: str) -> list[Kept]:
    try:
        with closing(open_to_read(path, key)) as conn:
            return backupfiles.named_by(conn)
    except driver.Error as error:
        raise as_journal_error(error) from error


def _is_plain(path: Path) -> bool:
    return _opens(path, "")


def _opens(path: Path, key: str) -> bool:
    """Tell whether this key opens a file; "" is none."""
    try:
        recognise(path, key)
    except JournalError as trouble:
        return trouble.code == "newer_journal"
    return True
