"""Putting a damaged journal back together beside it, and setting aside what was damaged, untouched."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.paths import private_folder
from mistakejournal.store import checks, driver, indexing
from mistakejournal.store.connecting import APPLICATION_ID, connect
from mistakejournal.store.faults import as_damage, disk_trouble
from mistakejournal.store.mapping import Column, moment_text
from mistakejournal.store.merging import Merge, Merged
from mistakejournal.store.migrations import CURRENT
from mistakejournal.store.oddvalues import is_moment
from mistakejournal.store.opening import migrate
from mistakejournal.store.remains import Remains, mend_first_page, mend_header
from mistakejournal.store.seal import read_seal
from mistakejournal.store.settingaside import (
    drop_rescue,
    rescued_place,
    set_aside,
    take_up_rescued,
    workshop_place,
)
from mistakejournal.store.syncing import sync_file, sync_folder

Look = Callable[[], None]
"""Called now and then; it raises when nobody wants the result any more."""

_MOST = 1 << 40
"""No journal is saved so often."""


@dataclass(frozen=True)
class PutTogether:
    """A whole journal that lies ready beside the damaged one: what it was made of.

    `newer` and `lost` count rows that hold her words. A row that could still be seen and not be read is lost.
    """

    backup: Path | None
    as_of: str
    """When the backup was last changed, as it is stored; "" without one."""
    newer: int
    lost: int


def put_together(
    journal: Path, backups: Sequence[Path], now: datetime, key: str = "", look: Look = lambda: None
) -> PutTogether:
    """Make a sound journal of the newest sound backup and of what can be read of the damaged one, beside it.

    The journal must be closed; not a byte of it changes. `backups` come newest first. `take_up` puts the
    result into its place. Raises JournalError: damaged (there is no backup, and nothing can be read),
    disk_full, unwritable.
    """
    drop_rescue(journal)
    try:
        with _workshop(journal) as folder:
            made = folder / "journal.db"
            backup = _newest_sound(backups, key, look)
            as_of = _lay_ground(made, backup, now, key)
            look()
            found = _merged(made, _remains_of(journal, backup, folder), now, key)
            if backup is None and not found.newer:
                raise JournalError("damaged")
            look()
            _finish(made, journal, key)
            sync_file(made)
            made.replace(rescued_place(journal))
            sync_folder(journal.parent)
            return PutTogether(backup, as_of, found.newer, found.lost)
    except driver.Error as error:
        raise as_damage(error) from error
    except OSError as error:
        raise disk_trouble(error, journal.parent) from error


def take_up(journal: Path, now: datetime) -> Path:
    """Set the damaged journal aside, untouched, and put the one that lies ready in its place.

    Gives the folder of what was set aside; nothing in it is ever deleted. A kill in between is made good by
    the next start. Raises JournalError "unwritable".
    """
    folder = set_aside(journal, now)
    try:
        take_up_rescued(journal)
    except OSError as error:
        raise disk_trouble(error, journal.parent) from error
    return folder


@contextmanager
def _workshop(journal: Path) -> Iterator[Path]:
    """Give a private folder beside the journal; it is gone afterwards."""
    folder = private_folder(workshop_place(journal))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _newest_sound(backups: Sequence[Path], key: str, look: Look) -> Path | None:
    for backup in backups:
        look()
        with suppress(JournalError):
            if not [found for found in checks.look_closely(backup, key).findings if found.code != "index"]:
                return backup
    return None


def _lay_ground(made: Path, backup: Path | None, now: datetime, key: str) -> str:
    """Begin with a copy of the backup, brought up to date, or with an empty journal; give its last change."""
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if backup is not None:
        shutil.copyfile(backup, made)  # nobody has it open: the journal's own file would lose its locks
    with closing(connect(made, key=key)) as conn:
        if backup is None:
            conn.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
        if conn.execute("PRAGMA user_version").fetchone()[0] < CURRENT:
            migrate(conn, now)
        return str(conn.execute("SELECT last_change FROM journal").fetchone()[0]) if backup else ""


def _remains_of(journal: Path, backup: Path | None, folder: Path) -> Path | None:
    """Copy what is left of the journal, its -wal too, to where it may be opened; None where nothing is."""
    if not journal.is_file() or not journal.stat().st_size:
        return None
    copy = folder / "remains.db"
    shutil.copyfile(journal, copy)
    log = journal.with_name(f"{journal.name}-wal")
    if log.is_file():
        shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
    return copy


def _merged(made: Path, remains: Path | None, now: datetime, key: str) -> Merged:
    if remains is None:
        return Merged(0, 0)
    ways: list[Callable[[], None]] = [lambda: None]
    if not key:  # an encrypted page can't be patched
        ways += [lambda: mend_header(remains), lambda: mend_first_page(remains, made)]
    for mend in ways:
        mend()
        with (
            suppress(driver.Error, JournalError, UnicodeDecodeError),
            closing(connect(remains, key=key)) as conn,
        ):
            found = Remains(conn)
            if found.tables:
                return _laid_over(made, found, now, key)
    return Merged(0, 0)


def _laid_over(made: Path, remains: Remains, now: datetime, key: str) -> Merged:
    with closing(connect(made, key=key)) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")
        conn.execute("BEGIN IMMEDIATE")
        found = Merge(conn).take(remains)
        _take_about(conn, remains.about(), now)
        indexing.rebuild(conn)
        conn.execute("COMMIT")
        return found


def _finish(made: Path, journal: Path, key: str) -> None:
    """See that it is sound, and number it after all that was there."""
    sealed = read_seal(journal)
    with closing(connect(made, key=key)) as conn:
        number = sealed.number if sealed else 0
        conn.execute("UPDATE journal SET commit_number = max(commit_number, ?) + 1", (number,))
        if checks.deep_findings(conn) or checks.digest_findings(conn):
            raise JournalError("damaged")
        conn.execute("PRAGMA journal_mode = DELETE").fetchall()


def _take_about(conn: sqlite3.Connection, about: Mapping[str, Column], now: datetime) -> None:
    """Count on from where the damaged journal was; a number or a moment that can't be is left out."""
    number, changed, device = (about.get(name) for name in ("commit_number", "last_change", "device_id"))
    if isinstance(number, int) and 0 < number < _MOST:
        conn.execute("UPDATE journal SET commit_number = max(commit_number, ?)", (number,))
    if is_moment(changed) and str(changed) < moment_text(now + timedelta(days=1)):
        conn.execute("UPDATE journal SET last_change = max(last_change, ?)", (changed,))
    if isinstance(device, str) and re.fullmatch("[0-9a-f]{16}", device):
        conn.execute("UPDATE journal SET device_id = ?", (device,))
