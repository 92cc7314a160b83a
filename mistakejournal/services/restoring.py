"""A backup looked into, held against the journal, and made the journal again (O1, Q3)."""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

from mistakejournal.domain.backup import Backup
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.restoring import Inside, Preview
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import Places, back_up
from mistakejournal.services.long_work import IsUnwanted, Say, UnwantedError, unheard, wanted
from mistakejournal.store import checks, comparing, driver, restoring
from mistakejournal.store.backupfolder import key_for, opens
from mistakejournal.store.faults import as_damage
from mistakejournal.store.standing import open_to_read, standing

_TRIES = 3
"""How often a backup is made before, where something writes in the meantime."""


_AS_BACKUP = {"missing": "backup_gone", "damaged": "backup_damaged"}


@dataclass(frozen=True)
class Restored:
    """What came of it: the backup made before, and how many files of evidence were nowhere to be found."""

    before: Backup
    missing: int


def look_inside(path: Path, key: str = "") -> Inside:
    """Tell what stands in a journal or a backup, and change nothing in it. For a worker's thread.

    Raises JournalError: missing, not_ours, locked, newer_journal, damaged, unwritable, busy.
    """
    try:
        with closing(open_to_read(path, key)) as conn:
            return comparing.inside(conn)
    except driver.Error as error:
        raise as_damage(error) from error


def preview(
    places: Places,
    backup: Path,
    say: Say = unheard,
    is_unwanted: IsUnwanted = wanted,
) -> Preview | None:
    """Tell what would change if a backup became the journal again; None when it was stopped.

    For a worker's thread. Raises JournalError: backup_gone, backup_damaged, backup_locked, and as
    `look_inside`.
    """
    key = _key_for(backup, places)
    done = 0

    def look() -> None:
        nonlocal done
        if is_unwanted():
            raise UnwantedError
        done += 1
        say(done, comparing.STAGES)

    try:
        with ExitStack() as stack:
            now = stack.enter_context(closing(open_to_read(places.journal, places.key)))
            then = stack.enter_context(closing(open_to_read(backup, key)))
            for conn in (now, then):
                conn.set_progress_handler(is_unwanted, 100_000)
            if checks.is_broken(then):
                raise JournalError("backup_damaged")
            nouns = comparing.differences(now, then, look)
            return Preview(nouns, not checks.digest_findings(then))
    except UnwantedError:
        return None
    except driver.Error as error:
        if is_unwanted():
            return None
        raise as_damage(error) from error


def restore(
    places: Places,
    backup: Path,
    now: datetime,
    say: Say = unheard,
    is_unwanted: IsUnwanted = wanted,
) -> Restored | None:
    """Make a backup the journal again, in one transaction there, behind one more backup of what is there now.

    None when it was stopped: then everything is as it was. The window may have the journal open, has saved
    what is typed, and opens it anew afterwards. For a worker's thread. Raises JournalError: backup_gone,
    backup_damaged, restore_disturbed (something was written in between), newer_journal, locked, and as
    `back_up` does.
    """
    keys = _key_for(backup, places), places.key
    try:
        with restoring.made_ready(backup, places.journal, now, keys, say, is_unwanted) as ready:
            missing = ready.bring_files(places.journal, is_unwanted)
            for _ in range(_TRIES):
                before = back_up(places, now, "restore", say, is_unwanted)
                if before is None or before.backup is None:
                    return None
                number = standing(before.backup.path, places.key).commit_number
                if ready.copy_over(places.journal, number, say):
                    return Restored(before.backup, missing)
    except UnwantedError:
        return None
    raise JournalError("restore_disturbed")


def lay_down(
    backup: Path,
    journal: Path,
    now: datetime,
    key: str = "",
    is_unwanted: IsUnwanted = wanted,
    kept_at: int | None = None,
) -> int | None:
    """Make a backup, or a journal from elsewhere, the journal at a place that has none.

    An empty one there gives way, and one at the commit `kept_at`, which a backup holds; it is closed. Its
    key and its files come with it. Gives how many files were nowhere, None when it was stopped. For a
    worker's thread. Raises JournalError: name_taken (something of hers is there), and as `restore` does.
    """
    _refuse_to_lay_on(journal, kept_at)
    try:
        with restoring.made_ready(backup, journal, now, (key, key), unheard, is_unwanted) as ready:
            missing = ready.bring_files(journal, is_unwanted)
            ready.take_place(journal)
            return missing
    except UnwantedError:
        return None


def lay_down_instead(
    backup: Path, journal: Path, now: datetime, key: str = "", is_unwanted: IsUnwanted = wanted
) -> int | None:
    """Do as `lay_down` where she only tried things out; what there is of that is backed up first."""
    places, kept_at = Places(journal), None
    if not standing(journal).is_empty:
        before = back_up(places, now, "import", is_unwanted=is_unwanted)
        if before is None or before.backup is None:
            return None
        kept_at = standing(before.backup.path).commit_number
    return lay_down(backup, journal, now, key, is_unwanted, kept_at)


def _key_for(backup: Path, places: Places) -> str:
    """Give what opens a backup. Raises JournalError: backup_gone, backup_damaged, backup_locked, not_ours."""
    try:
        key = key_for(backup, places.key)
    except JournalError as error:
        raise JournalError(_AS_BACKUP.get(error.code, error.code), **error.facts) from error
    if key == places.key and not opens(backup, key):
        raise JournalError("backup_locked")
    return key


def _refuse_to_lay_on(journal: Path, kept_at: int | None) -> None:
    if not journal.exists() or not journal.stat().st_size:
        return
    try:
        at = standing(journal)
        gives_way = at.is_empty or at.commit_number == kept_at
    except JournalError:
        gives_way = False
    if not gives_way:
        raise JournalError("name_taken", name=journal.name)
