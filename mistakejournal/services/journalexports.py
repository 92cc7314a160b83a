"""The whole journal as a file that leaves: one moment of it, written whole or not at all (M1)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from mistakejournal.services.exports.journal import FORMATS
from mistakejournal.services.exports.journal.written import JournalFormat, Written
from mistakejournal.services.long_work import Going, IsUnwanted, Say, UnwantedError, unheard, wanted
from mistakejournal.store.wholejournal import whole_journal

CODES = tuple(one.code for one in FORMATS)


def format_of(code: str) -> JournalFormat:
    """Give a format by its code; raises KeyError for an unknown one."""
    found = next((one for one in FORMATS if one.code == code), None)
    if found is None:
        raise KeyError(code)
    return found


def export_journal(
    journal: Path,
    path: Path,
    code: str,
    now: datetime,
    say: Say = unheard,
    is_unwanted: IsUnwanted = wanted,
    key: str = "",
    any_version: bool = False,
) -> Written | None:
    """Write the journal at a path as it is at this moment; None when it is not wanted any more.

    On a connection of its own, beside an open window too, so it may run on any thread. Nothing is held
    but a row at a time. What it writes is plain, whatever `key` opens the journal. With `any_version` it
    writes down what a newer app has made, too.
    Raises JournalError "unsaved_file" or "name_taken", and as opening does.
    """
    try:
        with whole_journal(journal, key, any_version=any_version) as whole:
            return format_of(code).write(whole, path, now, Going(say, is_unwanted))
    except UnwantedError:
        return None
