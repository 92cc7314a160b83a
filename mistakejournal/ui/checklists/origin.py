"""Where a learned step comes from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import get_incident
from mistakejournal.words.dates import plain_day
from mistakejournal.words.states import title_words


@dataclass(frozen=True)
class Origin:
    """The incident a step was learned from, in words."""

    incident_id: str
    title: str
    learned: str


def origin_of(desk: Desk, step: Step) -> Origin | None:
    """Give the origin of a learned step; None for the others, and where the incident is in the bin."""
    if step.incident_id is None:
        return None
    try:
        incident = get_incident(desk, step.incident_id)
    except KeyError:
        return None
    learned = QCoreApplication.translate("Checklists", "Learned from an incident")
    if step.learned_at is not None:
        day = plain_day(desk.clock.local(step.learned_at).date())
        learned = QCoreApplication.translate("Checklists", "Learned on {day}").format(day=day)
    moment = incident.noticed_at or incident.created_at
    title = title_words(incident.title, incident.kind, desk.clock.local(moment).date())
    return Origin(incident.id, title, learned)
