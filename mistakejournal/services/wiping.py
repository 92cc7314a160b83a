"""Nothing of what was taken out stays on the disk, also where a kill came between the two (N3, O2)."""

from __future__ import annotations

from mistakejournal.services.backups import back_up, delete_backups, places
from mistakejournal.services.desk import Desk
from mistakejournal.services.preferences import note_settings, settings
from mistakejournal.store.writing import Writing

INDEX, FILE, BACKUPS = "index", "file", "backups"
"""Where words stand that were taken out: parts of the index and the -wal, the journal's file, its backups."""


def owe_wipe(desk: Desk, writing: Writing, *where: str) -> None:
    """Note in the transaction that takes something out where it has to be wiped; `wipe` does that."""
    owed = settings(desk).wipe_owed
    note_settings(desk, writing, wipe_owed=tuple(dict.fromkeys((*owed, *where))))


def wipe(desk: Desk) -> None:
    """Do all that is owed, also by an earlier start. For a worker's desk (`journals.desk_behind`).

    Raises JournalError, and what is owed stays so; for a second place that is away once all that can be
    reached has gone.
    """
    owed = settings(desk).wipe_owed
    if (FILE in owed or INDEX in owed) and desk.journal.wipe(wholly=FILE in owed):
        _settle(desk, INDEX, FILE)  # unless somebody reads what stood there: another start finds nobody
    if BACKUPS in owed:
        _thin_backups(desk)


def _thin_backups(desk: Desk) -> None:
    """Make a new backup, then delete those made before it; no older one is deleted where none can be made."""
    at = places(desk)
    made = back_up(at, desk.clock.now(), "asked")
    if made is None or made.backup is None:
        return
    delete_backups(at, made.backup.made_at)
    _settle(desk, BACKUPS)
    if made.trouble is not None:
        raise made.trouble


def _settle(desk: Desk, *done: str) -> None:
    def act(writing: Writing) -> None:
        left = tuple(where for where in settings(desk).wipe_owed if where not in done)
        note_settings(desk, writing, wipe_owed=left)

    desk.journal.write_behind(act, counts=False)
