"""System fixes across incidents."""

from __future__ import annotations

from mistakejournal.domain.fix import Fix
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row


def owed(journal: Journal) -> list[Fix]:
    """Give the fixes that are owed, the soonest due first, undated ones last; practice aside."""
    rows = journal.read(
        "SELECT fixes.* FROM fixes JOIN incidents ON incidents.id = fixes.incident_id "
        "WHERE fixes.state = 'owed' AND fixes.deleted_at IS NULL AND incidents.deleted_at IS NULL "
        "AND incidents.practice = 0 ORDER BY coalesce(fixes.due_on, '9'), fixes.id"
    )
    return [from_row(Fix, row) for row in rows]
