"""What every format of the whole journal is, and what it says at its head."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mistakejournal import __version__
from mistakejournal.domain.records import dataclass
from mistakejournal.services.long_work import Going
from mistakejournal.store.mapping import moment_text
from mistakejournal.store.wholejournal import Whole

NAME = "mistakejournal"
"""How a file says that it is one of ours."""
VERSION = 1
"""Of the format (.github/FORMAT.md). A reader refuses a higher one."""
PIECE = 64 * 1024
"""Bytes of a file that count as much as a row."""


@dataclass(frozen=True)
class Written:
    """What was written: how many rows of each table, how many files, and how many of these were not there."""

    rows: dict[str, int]
    files: int = 0
    missing: int = 0


@dataclass(frozen=True)
class JournalFormat:
    """One format. `write` is handed the journal, where to, the moment, and whom to tell how far it is."""

    code: str
    ending: str
    write: Callable[[Whole, Path, datetime, Going], Written]


def head(whole: Whole, written_at: datetime) -> dict[str, object]:
    """Give what a reader has to know before the first row."""
    return {
        "format": NAME,
        "version": VERSION,
        "schema": whole.schema,
        "app": __version__,
        "written_at": moment_text(written_at),
        "journal": whole.about,
    }


def row_counts(whole: Whole) -> dict[str, int]:
    """Give how many rows each table has."""
    return {table.name: table.rows for table in whole.tables}
