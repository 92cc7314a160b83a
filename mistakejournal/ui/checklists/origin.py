"""Where a learned step comes from: one incident, or several where like steps became one (D5)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import get_incident
from mistakejournal.services.merging import origins_of
from mistakejournal.words.dates import plain_day
from mistakejournal.words.states import title_words


@dataclass(frozen=True)
class Origin:
    """An incident a step was learned from, in words."""

    incident_id: str
    title: str
    learned: str


def known_origins(desk: Desk, step: Step) -> tuple[Origin, ...]:
    """Give the origins of a learned step; none for the others, and none that is in the bin."""
    found = (_origin(desk, incident_id, learned_at) for incident_id, learned_at in origins_of(desk, step))
    return tuple(origin for origin in found if origin is not None)


def _origin(desk: Desk, incident_id: str, learned_at: datetime | None) -> Origin | None:
    try:
        incident = get_incident(desk, incident_id)
    except KeyError:
        return None
    learned = QCoreApplication.translate("Checklists", "Learned from an incident")
    if learned_at is not None:
        day = plain_day(desk.clock.local(learned_at).date())
        learned = QCoreApplication.translate("Checklists", "Learned on {day}").format(day=day)
    moment = incident.noticed_at or incident.created_at
    title = title_words(incident.title, incident.kind, desk.clock.local(moment).date())
    return Origin(incident.id, title, learned)
