"""Incidents: one by its id, and those that stand in a known relation to something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.client import first_name
from mistakejournal.domain.incident import Incident
from mistakejournal.domain.incident_file import made_title
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_rows, moment_text

_AT = "coalesce(incidents.noticed_at, incidents.created_at)"


@dataclass(frozen=True)
class Head:
    """What a row elsewhere says of the incident it belongs to."""

    id: str
    title: str
    what_happened: str
    """Enough of it to make a title."""
    client_name: str
    contact: str
    is_closed: bool

    @property
    def shown_title(self) -> str:
        """The given title, else one made from what happened."""
        return self.title if self.title.strip() else made_title(self.what_happened)

    @property
    def first_name(self) -> str:
        """The name a message speaks to; "" where no contact is known."""
        return first_name(self.contact)


def get(journal: Journal, incident_id: str) -> Incident | None:
    """Give an incident, or None when it was removed."""
    return next(iter(get_all(journal, [incident_id])), None)


def get_all(journal: Journal, ids: Sequence[str]) -> list[Incident]:
    """Give these incidents in this order, without those that were removed."""
    marks = ", ".join("?" * len(ids))
    rows = journal.read(f"SELECT * FROM incidents WHERE id IN ({marks}) AND deleted_at IS NULL", ids)
    found = {incident.id: incident for incident in from_rows(Incident, rows)}
    return [found[incident_id] for incident_id in ids if incident_id in found]


def heads(journal: Journal, ids: Sequence[str]) -> dict[str, Head]:
    """Give by id what rows elsewhere say of these incidents: a tenth of the work of reading them whole."""
    marks = ", ".join("?" * len(ids))
    rows = journal.read(
        "SELECT incidents.id, incidents.title, substr(incidents.what_happened, 1, 1000) AS what_happened, "
        "coalesce(clients.name, '') AS client_name, coalesce(clients.contact, '') AS contact, "
        "incidents.closed_at IS NOT NULL AS is_closed "
        "FROM incidents LEFT JOIN clients ON clients.id = incidents.client_id "
        f"WHERE incidents.id IN ({marks}) AND incidents.deleted_at IS NULL",
        ids,
    )
    return {head.id: head for head in from_rows(Head, rows)}


def unclosed_ids(journal: Journal, limit: int) -> list[str]:
    """Give the incidents that are not closed (near misses aside), the newest first.

    The plus keeps SQLite from going through every incident along an index that begins with the kind.
    """
    rows = journal.read(
        f"SELECT id FROM incidents WHERE closed_at IS NULL AND deleted_at IS NULL AND +kind = 'incident' "
        f"ORDER BY {_AT} DESC, id DESC LIMIT ?",
        (limit,),
    )
    return [row["id"] for row in rows]


def again_ids(journal: Journal, incident_id: str) -> list[str]:
    """Give the incidents that are the same thing again of this one, the oldest first."""
    rows = journal.read(
        f"SELECT id FROM incidents WHERE again_of = ? AND deleted_at IS NULL ORDER BY {_AT}, id",
        (incident_id,),
    )
    return [row["id"] for row in rows]


def same_cause_before(journal: Journal, incident_id: str, since: datetime) -> bool:
    """Tell whether the same client had an incident with a cause of this one since a moment, before it."""
    row = journal.read_one(
        f"""
        SELECT 1 FROM incidents AS this JOIN causes AS mine ON mine.incident_id = this.id
        JOIN incidents ON incidents.client_id = this.client_id AND incidents.id <> this.id
        JOIN causes ON causes.incident_id = incidents.id AND causes.code = mine.code
        WHERE this.id = ? AND mine.code <> 'other' AND mine.deleted_at IS NULL AND causes.deleted_at IS NULL
        AND incidents.deleted_at IS NULL AND incidents.kind = 'incident' AND incidents.practice = 0
        AND {_AT} >= ? AND {_AT} < coalesce(this.noticed_at, this.created_at)
        """,
        (incident_id, moment_text(since)),
    )
    return row is not None
