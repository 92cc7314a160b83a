"""Follow-ups that are due, for Today: also those of incidents that are closed (J1)."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.plan import is_settled
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import incident_files
from mistakejournal.store import followups as store


@dataclass(frozen=True)
class FollowUpDue:
    """A follow-up that is due, with the incident it belongs to."""

    follow_up: FollowUp
    incident_id: str
    incident_title: str
    client_name: str
    first_name: str
    is_closed: bool


def follow_ups_due(desk: Desk, until: date) -> list[FollowUpDue]:
    """Give what is due up to a day, the soonest first; what has settled itself meanwhile is left out."""
    rows = store.planned(desk.journal, until)
    ids = list(dict.fromkeys(row.incident_id for row in rows))
    files = {file.incident.id: file for file in incident_files(desk, ids)}
    due = []
    for row in rows:
        file = files[row.incident_id]
        if not is_settled(row, file.incident):
            client = file.client.name if file.client else ""
            closed = file.incident.closed_at is not None
            due.append(FollowUpDue(row, row.incident_id, file.title, client, file.first_name, closed))
    return due
