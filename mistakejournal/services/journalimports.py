"""A whole journal that was written as a bundle or as JSON, brought into an empty one (M1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from mistakejournal.domain.evidence import copy_name
from mistakejournal.domain.reading.longjson import LongJson, LongJsonError
from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import Places, back_up
from mistakejournal.services.exports.journal.bundle import ATTACHMENTS
from mistakejournal.services.exports.journal.written import PIECE
from mistakejournal.services.imports.journal.parcel import TABLES, Parcel, open_parcel, recognise
from mistakejournal.services.long_work import Going, IsUnwanted, Say, UnwantedError, unheard, wanted
from mistakejournal.store.arriving import Arriving, arriving_journal, is_empty_journal
from mistakejournal.store.evidence import copy_of, copy_pieces
from mistakejournal.store.opening import open_journal
from mistakejournal.store.standing import standing

_ROW = 520
"""Bytes of a row, by and large: for how far it is, where nobody counted the rows."""

_STAGES = 4
"""How often a row is counted: read, looked at, put down for the index, in the index."""


@dataclass(frozen=True)
class Brought:
    """What was brought: rows of each table, files, and how many files the rows name that were not there."""

    rows: dict[str, int]
    files: int = 0
    missing: int = 0


def import_journal(
    source: Path,
    journal: Path,
    now: datetime,
    say: Say = unheard,
    is_unwanted: IsUnwanted = wanted,
    key: str = "",
    kept_at: int | None = None,
) -> Brought | None:
    """Bring everything in a file into the empty journal at a path; None when it is not wanted any more.

    It is made a journal of its own first, of the schema it was written with, and brought up to date as any
    older one. Whatever is wrong with it, the journal stays as it was: empty, or at the commit `kept_at`,
    which a backup holds. On a connection of its own, so it may run on any thread. Raises
    JournalError: journal_not_empty, bundle_unreadable, not_a_bundle, bundle_newer, bundle_damaged,
    bundle_foreign, bundle_too_large, and as writing does.
    """
    if kept_at is None and not is_empty_journal(journal, key):
        raise JournalError("journal_not_empty")
    going = Going(say, is_unwanted)
    try:
        with (
            open_parcel(source) as parcel,
            arriving_journal(journal, parcel.schema, now, is_unwanted, key) as arriving,
        ):
            return _bring(parcel, arriving, journal, key, going, kept_at)
    except UnwantedError:
        return None
    except JournalError:
        if is_unwanted():  # a long step was left
            return None
        raise
    except LongJsonError as error:
        raise JournalError("bundle_damaged") from error


def import_instead(
    source: Path, places: Places, now: datetime, say: Say = unheard, is_unwanted: IsUnwanted = wanted
) -> Brought | None:
    """Bring everything in a file to where she only tried things out; that is backed up first.

    Raises JournalError as `back_up` and `import_journal` do; journal_not_empty where something was written
    in the meantime.
    """
    before = back_up(places, now, "import", say, is_unwanted)
    if before is None or before.backup is None:
        return None
    kept_at = standing(before.backup.path, places.key).commit_number
    return import_journal(source, places.journal, now, say, is_unwanted, places.key, kept_at)


def import_as_new(
    source: Path,
    journal: Path,
    now: datetime,
    say: Say = unheard,
    is_unwanted: IsUnwanted = wanted,
    key: str = "",
) -> Brought | None:
    """Bring everything in a file into a journal of its own, made for it; none stays where that fails.

    It is sealed where it gets a `key`. Raises JournalError "name_taken", and as `import_journal` does.
    """
    if journal.exists():
        raise JournalError("name_taken", name=journal.name)
    recognise(source)
    brought = None
    try:
        open_journal(journal, lambda: now, key).close()
        brought = import_journal(source, journal, now, say, is_unwanted, key)
    finally:
        if brought is None:
            for ending in ("", "-wal", "-shm"):
                journal.with_name(journal.name + ending).unlink(missing_ok=True)
    return brought


def holds_nothing(journal: Path, key: str = "") -> bool:
    """Tell whether the journal at a path is one that a whole journal may be brought into."""
    return is_empty_journal(journal, key)


def _bring(
    parcel: Parcel, arriving: Arriving, journal: Path, key: str, going: Going, kept_at: int | None
) -> Brought:
    expected = sum(parcel.rows.values()) or parcel.size // _ROW
    going.total = _STAGES * expected
    rows = _fill(parcel, arriving, going)
    if parcel.rows not in ({}, rows):
        raise JournalError("bundle_damaged")
    named = {copy_name(file.sha256, file.title): file for file in arriving.files()}
    there = {name: file for name, file in named.items() if ATTACHMENTS + name in parcel}
    going.total = _STAGES * sum(rows.values()) + sum(1 + file.size // PIECE for file in there.values())
    arriving.settle(parcel.about, going.on)
    made: list[Path] = []
    try:
        for name, file in there.items():
            copy = copy_of(journal, file.sha256, file.title, key)
            if not copy.exists():
                made.append(copy)
            pieces = _counted(parcel.pieces(ATTACHMENTS + name), going)
            copy_pieces(journal, pieces, file, key=key)
        arriving.replace(journal, going.look, kept_at)
    except BaseException:  # whatever it was goes on up; no file stays that no row names
        for copy in made:
            copy.unlink(missing_ok=True)
        raise
    return Brought(rows, len(there), len(named) - len(there))


def _fill(parcel: Parcel, arriving: Arriving, going: Going) -> dict[str, int]:
    """Add the rows of each table; give how many there were."""
    rows: dict[str, int] = {}
    document = LongJson(parcel.texts())
    for name in document.members():
        if name != TABLES:
            document.value()
            continue
        for table in document.members():
            counted = _Counted(document, going)
            arriving.add(table, counted.rows())
            rows[table] = rows.get(table, 0) + counted.number
    document.end()
    return rows


class _Counted:
    """The rows of one table, counted as they pass."""

    def __init__(self, document: LongJson, going: Going) -> None:
        self._document, self._going = document, going
        self.number = 0

    def rows(self) -> Iterator[dict[str, object]]:
        for row in self._document.values():
            if not isinstance(row, dict):
                raise JournalError("bundle_damaged")
            self.number += 1
            self._going.on()
            yield row


def _counted(pieces: Iterator[bytes], going: Going) -> Iterator[bytes]:
    for piece in pieces:
        going.on(1 + len(piece) // PIECE)
        yield piece
    going.look()
