"""Events: what has no time of its own in another row."""

from __future__ import annotations

from mistakejournal.domain.event import Event
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row


def of_incident(journal: Journal, incident_id: str) -> list[Event]:
    """Give an incident's stored events, oldest first."""
    rows = journal.read(
        "SELECT * FROM events WHERE incident_id = ? AND deleted_at IS NULL ORDER BY at, id", (incident_id,)
    )
    return [from_row(Event, row) for row in rows]
