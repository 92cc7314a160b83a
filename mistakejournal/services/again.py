"""The same thing again: a new incident beside the first, one level up and by voice first (J, K1)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import get_incident, incident_files
from mistakejournal.store import incidents as store
from mistakejournal.store import tables


@dataclass(frozen=True)
class Linked:
    """An incident of the same thing, the earlier one or a later one."""

    incident_id: str
    title: str
    at: datetime | None
    is_later: bool


def start_again(desk: Desk, incident_id: str) -> Done:
    """Begin an incident for the same client and work, noticed now; it opens at Pause."""
    with desk.journal.write() as writing:
        first = get_incident(desk, incident_id)
        row_id = writing.add(
            tables.INCIDENTS,
            client_id=first.client_id,
            work_id=first.work_id,
            again_of=first.id,
            practice=first.practice,
            page="pause",
            noticed_at=writing.now,
            zone=desk.clock.zone_name(),
        )
    return done(writing, "start_again_of", row_id)


def linked(desk: Desk, incident_id: str) -> list[Linked]:
    """Give the incident that this one repeats, then those that repeat it, the oldest first."""
    own = get_incident(desk, incident_id)
    later = store.again_ids(desk.journal, incident_id)
    ids = [*([own.again_of] if own.again_of else []), *later]
    return [
        Linked(
            file.incident.id,
            file.title,
            file.incident.noticed_at or file.incident.created_at,
            file.incident.id in later,
        )
        for file in incident_files(desk, ids)
    ]
