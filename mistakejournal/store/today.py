"""What Today asks of the journal beside the lists of others."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, moment_text


@dataclass(frozen=True)
class Caught:
    """What steps have caught before it went out, since some day."""

    count: int
    last_title: str
    last_at: datetime


def caught_since(journal: Journal, since: datetime) -> Caught | None:
    """Count the near misses since a moment, with the newest of them; None where there were none."""
    row = journal.read_one(
        "SELECT count(*) OVER () AS count, coalesce(nullif(title, ''), what_happened) AS last_title,"
        " coalesce(noticed_at, created_at) AS last_at FROM incidents"
        " WHERE kind = 'near_miss' AND practice = 0 AND deleted_at IS NULL"
        " AND coalesce(noticed_at, created_at) >= ? ORDER BY coalesce(noticed_at, created_at) DESC LIMIT 1",
        (moment_text(since),),
    )
    return None if row is None else from_row(Caught, row)


def is_empty(journal: Journal) -> bool:
    """Tell whether nothing was ever written here: no client, no checklist, no incident."""
    return not journal.number(
        "SELECT EXISTS (SELECT 1 FROM clients WHERE deleted_at IS NULL)"
        " OR EXISTS (SELECT 1 FROM checklists WHERE deleted_at IS NULL)"
        " OR EXISTS (SELECT 1 FROM incidents WHERE deleted_at IS NULL)"
    )
