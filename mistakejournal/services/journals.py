"""The journal as a file: opened, checked and closed, with what a person should hear about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from mistakejournal.domain.checked import Checked
from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import Clock
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.store import checks, grip
from mistakejournal.store.opening import open_behind, open_journal, read_journal

SYNC_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "mobile documents": "iCloud",
    "icloud": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "pcloud": "pCloud",
    "mega": "MEGA",
}
"""How the folders begin that other programs copy away, in small letters, and the programs' names."""


@dataclass(frozen=True)
class Opened:
    """An open journal, and what its window may have to say."""

    desk: Desk
    backup: Path | None
    """The copy made before an older journal was brought up to date."""
    sync_folder: str
    """The program that copies this folder elsewhere, or "". Two laptops on one journal lose words."""


def open_desk(path: Path, clock: Clock, content: Content | None = None, key: str = "") -> Opened:
    """Open the journal at `path`, or make it where none ever was.

    Raises JournalError: missing, not_ours, locked, newer_journal, damaged, unwritable, disk_full, busy.
    """
    try:
        journal = open_journal(path, clock.now, key)
    except JournalError as error:
        if error.code == "locked":
            _clear_laid_out(path)
        raise
    if key:
        _clear_laid_out(path)  # a kill may have left some
    return Opened(Desk(journal, clock, content or Content()), journal.backup, sync_folder(path))


def read_desk(path: Path, clock: Clock, key: str = "") -> Desk:
    """Open the journal at `path` to read in it alone, beside an open window too; none is made.

    Raises JournalError: missing, not_ours, newer_journal, older_journal, damaged, unwritable, busy.
    """
    return Desk(read_journal(path, clock.now, key), clock, Content())


@contextmanager
def desk_beside(desk: Desk) -> Iterator[Desk]:
    """Give a desk on the same journal for a worker's thread, to read alone. Raises JournalError."""
    journal = read_journal(desk.journal.path, desk.clock.now, desk.journal.key)
    try:
        yield replace(desk, journal=journal)
    finally:
        journal.close()


@contextmanager
def desk_behind(desk: Desk) -> Iterator[Desk]:
    """Give a desk on the same journal for a worker's thread; what it writes at length gives way to this one.

    Raises JournalError: damaged, unwritable, busy.
    """
    journal = open_behind(desk.journal, desk.clock.now)
    try:
        yield replace(desk, journal=journal)
    finally:
        journal.close()


def close_desk(desk: Desk) -> None:
    """Close the journal; whatever was saved stays, and SQLite's files beside it go.

    What other programs were given to read of a sealed one goes too.
    """
    desk.journal.close()
    if desk.journal.key:
        _clear_laid_out(desk.journal.path)


def _clear_laid_out(path: Path) -> None:
    """Remove what lies there unsealed, of a journal with a passphrase: kept files to look at, draft mails."""
    from mistakejournal.services.maildrafts import drafts_folder, forget_drafts
    from mistakejournal.store.evidence import forget_opened  # of no use without a passphrase

    forget_opened(path)
    with suppress(JournalError):  # a folder that can't be made holds no draft
        forget_drafts(drafts_folder())


def look_over(path: Path, key: str = "") -> Checked:
    """Look at structure and references alone, on a connection of its own: for a worker, after the start."""
    return checks.look_quickly(path, key)


def check(path: Path, key: str = "") -> Checked:
    """Look at every row, its digest and the index, on a connection of its own, beside an open window too.

    Raises JournalError: missing, not_ours, newer_journal, damaged, unwritable, busy.
    """
    return checks.look_closely(path, key)


def rebuild_search(desk: Desk) -> None:
    """Make the index anew from a worker's thread, on a connection of its own. Raises JournalError."""
    with desk_behind(desk) as behind:
        behind.journal.rebuild_index()


def go_on_from_here(desk: Desk) -> None:
    """Take an older file that was put in the journal's place for the journal from now on."""
    desk.journal.go_on_from_here()


def hold_again() -> None:
    """Take SQLite's locks on every open journal again, after somebody may have had its file open here."""
    grip.hold_again()


def sync_folder(path: Path) -> str:
    """Name the program that copies the journal's folder elsewhere, or ""."""
    for folder in path.absolute().parents:
        name = folder.name.casefold()
        for beginning, program in SYNC_FOLDERS.items():
            if name == beginning or name.startswith((f"{beginning} ", f"{beginning}-", f"{beginning}(")):
                return program
        if (folder / ".stfolder").exists():
            return "Syncthing"
    return ""
