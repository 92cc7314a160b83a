"""Backups that make themselves: where they lie, when one is due, making them in both places (O1)."""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import field, replace
from datetime import datetime, timedelta
from pathlib import Path

from mistakejournal.domain.backup import BY_ITSELF, ELSEWHERE, HERE, Backup
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.rotation import kept
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.long_work import IsUnwanted, Say, UnwantedError, unheard, wanted
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.store import backupfiles, backupfolder, standing
from mistakejournal.store import backups as store
from mistakejournal.store.faults import is_full

OWN_FOLDER = "Mistake Journal backups"
"""What a folder of hers gets for all backups in it, so that nothing of hers lies between them."""
EVERY = timedelta(minutes=30)


@dataclass(frozen=True)
class Places:
    """Where the backups of a journal lie, as plain data for any thread.

    `chosen` is the folder of her choice, `device` what tells this laptop's journal from another's there.
    """

    journal: Path
    key: str = field(default="", repr=False)
    chosen: Path | None = None
    device: str = ""

    @property
    def here(self) -> Path:
        """The folder beside the journal."""
        return backupfolder.folder_of(self.journal)

    @property
    def elsewhere(self) -> Path | None:
        """The second place, whether or not it is there now."""
        if self.chosen is None:
            return None
        return self.chosen / OWN_FOLDER / f"{self.journal.stem}-{self.device[:8]}"

    @property
    def folders(self) -> tuple[Path, ...]:
        """Both, or the one there is; the second may be away."""
        return (self.here,) if self.elsewhere is None else (self.here, self.elsewhere)


@dataclass(frozen=True)
class BackedUp:
    """What came of it. `is_new` is False where nothing had changed since the last one.

    `backup` is None where the journal holds nothing as yet, and nobody asked. `trouble` is the second
    place's; what lies here is whole then. `missing` files are named by rows of hers and not there any more.
    """

    backup: Backup | None
    is_new: bool
    elsewhere: Backup | None = None
    trouble: JournalError | None = None
    missing: int = 0


def places(desk: Desk) -> Places:
    """Give where this journal's backups lie."""
    chosen = settings(desk).backup_folder
    journal = desk.journal
    return Places(journal.path, journal.key, Path(chosen) if chosen else None, journal.device_id)


def backups(places: Places) -> list[Backup]:
    """Give all backups of a journal, newest first; a second place that is away has none."""
    found = backupfolder.backups_in(places.here, places.journal.stem, HERE)
    if places.elsewhere is not None:
        found += backupfolder.backups_in(places.elsewhere, places.journal.stem, ELSEWHERE)
    return sorted(found, key=lambda backup: (backup.made_at, backup.where == HERE), reverse=True)


def is_due(places: Places, now: datetime) -> bool:
    """Tell whether half an hour of changes waits, or the second place is there and lacks the newest.

    For a worker's thread. A journal that can't be read is due for none.
    """
    try:
        at = standing.standing(places.journal, places.key)
    except JournalError:
        return False
    if at.is_empty:
        return False
    covering = _covering(places, at)
    if covering is not None:
        there = _second(places)
        return there is not None and not (there / covering.path.name).exists()
    recent = [backup.made_at for backup in _here(places) if backup.made_at <= now]
    return not recent or now - recent[-1] >= EVERY


def back_up(
    places: Places, now: datetime, reason: str, say: Say = unheard, is_unwanted: IsUnwanted = wanted
) -> BackedUp | None:
    """Make a backup here, thin the older ones, and do the same in the second place; None when it was stopped.

    For a worker's thread, on a connection of its own. "changes" and "close" make none where nothing changed
    since the last one. Raises JournalError for the one here: missing, not_ours, locked, newer_journal,
    damaged, disk_full, unwritable, busy.
    """
    try:
        at = standing.standing(places.journal, places.key)
        backup = _covering(places, at) if reason in BY_ITSELF else None
        is_new = backup is None and not (at.is_empty and reason in BY_ITSELF)
        if is_new:
            backup = _make(places, now, reason, say, is_unwanted)
    except UnwantedError:
        return None
    if backup is None:
        return BackedUp(None, False)
    if is_new:
        _thin(places.here, places, now)
    elsewhere, trouble = _copy_elsewhere(places, backup, now)
    return BackedUp(backup, is_new, elsewhere, trouble, _missing(places, backup))


def choose_folder(desk: Desk, folder: Path) -> Done:
    """Have a second place of backups in a folder of hers, such as a stick or a synced folder.

    Raises JournalError: backup_folder_own (the journal is in it already), backup_folder_gone,
    backup_folder_unwritable.
    """
    there = made_place(places(desk), folder)
    return change_settings(desk, backup_folder=str(there.chosen), backup_folder_asked=True)


def made_place(places: Places, folder: Path) -> Places:
    """Give the places with a folder of hers as the second, made ready in it. Raises as `choose_folder`."""
    chosen = folder.expanduser().absolute()
    own = places.journal.absolute().parent.resolve()
    real = chosen.resolve()
    if real == own or backupfolder.folder_of(own / "journal") in (real, *real.parents):
        raise JournalError("backup_folder_own", folder=str(folder))
    if not chosen.is_dir():
        raise JournalError("backup_folder_gone", folder=str(folder))
    made = replace(places, chosen=chosen)
    there = made.elsewhere
    assert there is not None  # a folder was chosen
    try:
        backupfiles.make_folders(there, chosen)
        with tempfile.NamedTemporaryFile(dir=there, suffix=".part"):
            pass
    except OSError as error:
        raise JournalError("backup_folder_unwritable", folder=str(folder)) from error
    return made


def no_folder(desk: Desk) -> Done:
    """Have no second place any more, and don't ask for one again; what is there stays."""
    return change_settings(desk, backup_folder="", backup_folder_asked=True)


def is_folder_wanted(desk: Desk) -> bool:
    """Tell whether to ask, once, for a second place: the first real incident was put right or closed."""
    asked = settings(desk)
    if asked.backup_folder or asked.backup_folder_asked:
        return False
    return standing.has_put_one_right(desk.journal)


def delete_backups(places: Places, before: datetime) -> int:
    """Delete the backups made before a moment, in both places, with the files no other names.

    For a name that has to be forgotten. Gives how many. For a worker's thread.
    """
    gone = 0
    for folder in places.folders:
        found = backupfolder.backups_in(folder, places.journal.stem)
        stay = {backup.path for backup in found if backup.made_at >= before}
        gone += store.thin(folder, places.journal, places.key, stay)
    return gone


def _here(places: Places) -> list[Backup]:
    return backupfolder.backups_in(places.here, places.journal.stem)


def _second(places: Places) -> Path | None:
    """Give the second place if it is there; it was made when it was chosen, and never again by itself."""
    there = places.elsewhere
    return there if there is not None and there.is_dir() else None


def _covering(places: Places, at: standing.Standing) -> Backup | None:
    """Give the backup that holds what the journal holds."""
    for backup in reversed(_here(places)):
        try:
            if standing.standing(backup.path, places.key) == at:
                return backup
        except JournalError:  # it has another key, or is damaged
            continue
    return None


def _make(places: Places, now: datetime, reason: str, say: Say, is_unwanted: IsUnwanted) -> Backup:
    with closing(standing.open_to_read(places.journal, places.key)) as conn:
        path = store.make_backup(conn, places.journal, now, reason, places.key, say, is_unwanted)
    return next(backup for backup in _here(places) if backup.path == path)


def _copy_elsewhere(
    places: Places, backup: Backup, now: datetime
) -> tuple[Backup | None, JournalError | None]:
    if places.chosen is None:
        return None, None
    there = _second(places)
    if there is None:
        return None, JournalError("backup_folder_gone", folder=str(places.chosen))
    try:
        if not (there / backup.path.name).exists():
            store.copy_backup(backup, places.journal, there, places.key)
            _thin(there, places, now)
    except OSError as error:
        code = "backup_folder_full" if is_full(error) else "backup_folder_unwritable"
        return None, JournalError(code, folder=str(places.chosen))
    except JournalError as error:
        return None, error
    found = backupfolder.backups_in(there, places.journal.stem, ELSEWHERE)
    return next((one for one in found if one.path.name == backup.path.name), None), None


def _thin(folder: Path, places: Places, now: datetime) -> None:
    found = backupfolder.backups_in(folder, places.journal.stem)
    store.thin(folder, places.journal, places.key, {backup.path for backup in kept(found, now)})


def _missing(places: Places, backup: Backup) -> int:
    files = store.files_of(backup.path, places.key)
    there = (backupfiles.place_in(places.here, places.journal, file, places.key) for file in files)
    return sum(not place.exists() for place in there)
