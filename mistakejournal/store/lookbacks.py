"""Look backs with their notes, and rules of thumb, as they are read (K5)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.lookback import LookBack, LookBackNote, Period, RuleOfThumb
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, from_rows, moment_text


def get(journal: Journal, look_back_id: str) -> LookBack | None:
    """Give a look back, or None when there is none or it is in the bin."""
    row = journal.read_one("SELECT * FROM look_backs WHERE id = ? AND deleted_at IS NULL", (look_back_id,))
    return None if row is None else from_row(LookBack, row)


def all_(journal: Journal) -> list[LookBack]:
    """Give every look back, the newest first."""
    rows = journal.read("SELECT * FROM look_backs WHERE deleted_at IS NULL ORDER BY begun_at DESC, id DESC")
    return from_rows(LookBack, rows)


def begun_since(journal: Journal, since: datetime) -> list[LookBack]:
    """Give those that were begun since a moment, the newest first."""
    rows = journal.read(
        "SELECT * FROM look_backs WHERE period IN ('week', 'month') AND begun_at >= ? AND deleted_at IS NULL"
        " ORDER BY begun_at DESC, id DESC",
        (moment_text(since),),
    )
    return from_rows(LookBack, rows)


def unfinished(journal: Journal, period: Period) -> LookBack | None:
    """Give the newest of a kind that was left in between, or None."""
    row = journal.read_one(
        "SELECT * FROM look_backs WHERE period = ? AND finished_at IS NULL AND deleted_at IS NULL"
        " ORDER BY begun_at DESC, id DESC LIMIT 1",
        (period.value,),
    )
    return None if row is None else from_row(LookBack, row)


def notes(journal: Journal, look_back_id: str = "") -> list[LookBackNote]:
    """Give what was noted in one look back, or in all of them."""
    rows = journal.read(
        "SELECT * FROM look_back_notes WHERE (?1 = '' OR look_back_id = ?1) AND deleted_at IS NULL"
        " ORDER BY created_at, id",
        (look_back_id,),
    )
    return from_rows(LookBackNote, rows)


def rules(journal: Journal) -> list[RuleOfThumb]:
    """Give every rule of thumb in her order, those put away as well."""
    rows = journal.read("SELECT * FROM rules_of_thumb WHERE deleted_at IS NULL ORDER BY order_key, id")
    return from_rows(RuleOfThumb, rows)
