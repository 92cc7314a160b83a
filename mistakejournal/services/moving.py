"""Moving to another laptop: one file out, read back, and the journal that stays behind is marked (Q3)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from mistakejournal.errors import JournalError
from mistakejournal.services.backups import Places
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.exports.journal.written import Written
from mistakejournal.services.imports.journal.parcel import open_parcel
from mistakejournal.services.journalexports import export_journal
from mistakejournal.services.long_work import IsUnwanted, Say, UnwantedError, unheard, wanted
from mistakejournal.store import standing


def move_out(
    places: Places, target: Path, now: datetime, say: Say = unheard, is_unwanted: IsUnwanted = wanted
) -> Written | None:
    """Write everything into one file and read it back; None when it was stopped.

    Stopped, or not to be read, no file stays: she would take it along and trust it.
    The file is plain, whatever passphrase the journal has. Nothing in the journal changes: the window calls
    `mark_moved`. For a worker's thread. Raises JournalError: unsaved_file, name_taken, bundle_damaged (it
    reads otherwise than it was written), and as opening does.
    """
    written = export_journal(places.journal, target, "bundle", now, say, is_unwanted, key=places.key)
    if written is None:
        return None
    try:
        _read_back(target, written, is_unwanted)
    except UnwantedError:
        target.unlink(missing_ok=True)
        return None
    except JournalError:
        target.unlink(missing_ok=True)
        raise
    return written


def mark_moved(desk: Desk) -> Done:
    """Say in the journal that it goes on elsewhere from now on."""
    return _mark(desk, desk.clock.now())


def go_on_here(desk: Desk) -> Done:
    """Take the mark away: it goes on here after all."""
    return _mark(desk, None)


def moved_at(desk: Desk) -> datetime | None:
    """Give when the journal moved to another laptop; None for one that goes on here."""
    return standing.moved_at(desk.journal)


def _read_back(target: Path, written: Written, is_unwanted: IsUnwanted) -> None:
    with open_parcel(target) as parcel:
        for _piece in parcel.texts():  # at their end they are held against their sum
            if is_unwanted():
                raise UnwantedError
        if (parcel.rows, parcel.files) != (written.rows, written.files):
            raise JournalError("bundle_damaged")


def _mark(desk: Desk, at: datetime | None) -> Done:
    with desk.journal.write() as writing:
        writing.mark_moved(at)
    return done(writing)
