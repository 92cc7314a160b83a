"""Follow-ups that are due, for Today: also those of incidents that are closed (J1)."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.store import followups as store
from mistakejournal.store import incidents


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
    heads = incidents.heads(desk.journal, list({row.incident_id for row in rows}))
    due = []
    for row in rows:
        head = heads[row.incident_id]
        due.append(
            FollowUpDue(
                follow_up=row,
                incident_id=head.id,
                incident_title=head.shown_title,
                client_name=head.client_name,
                first_name=head.first_name,
                is_closed=head.is_closed,
            )
        )
    return due
