"""Where a new step goes in a checklist: after the step where it broke, else at the end of the last block."""

from __future__ import annotations

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.order import between
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import get_incident
from mistakejournal.store import breaks, checklists, runs


@dataclass(frozen=True)
class Place:
    """A place in a list. `number` is the new step's own, counted from 1; `after_step_id` is "" at the top."""

    after_step_id: str
    after_title: str
    section_id: str | None
    order_key: str
    number: int


def places(desk: Desk, checklist_id: str) -> list[Place]:
    """Give every place of a checklist from the top to the end; one after each step, in its section."""
    steps = checklists.steps(desk.journal, checklist_id)
    first_section = steps[0].section_id if steps else _last_section(desk, checklist_id)
    top = Place("", "", first_section, _key(None, steps[0] if steps else None), 1)
    found = [top]
    for number, step in enumerate(steps, start=2):
        following = steps[number - 1] if number - 1 < len(steps) else None
        if following is not None and following.section_id != step.section_id:
            following = None
        found.append(Place(step.id, step.title, step.section_id, _key(step, following), number))
    return found


def place_for(desk: Desk, checklist_id: str, step_id: str | None = None) -> Place:
    """Give the place offered: after `step_id` if that step is in the list, else at the end."""
    found = places(desk, checklist_id)
    return next((place for place in found if place.after_step_id == step_id), found[-1])


def broken_step_id(desk: Desk, incident_id: str) -> str | None:
    """Give the checklist's step behind the mark of where it broke, or None."""
    broke_at = get_incident(desk, incident_id).broke_at
    return runs.get_step(desk.journal, broke_at).step_id if broke_at else None


def default_checklist_id(desk: Desk, incident_id: str) -> str | None:
    """Give the checklist a new step belongs to: the run's, else the one last used for client and work."""
    incident = get_incident(desk, incident_id)
    if incident.run_id:
        return runs.get(desk.journal, incident.run_id).checklist_id
    return breaks.last_checklist_id(desk.journal, incident.client_id, incident.work_id)


def _last_section(desk: Desk, checklist_id: str) -> str | None:
    sections = checklists.sections(desk.journal, checklist_id)
    return sections[-1].id if sections else None


def _key(before: Step | None, after: Step | None) -> str:
    low = before.order_key if before else None
    high = after.order_key if after else None
    if low and high and low >= high:
        high = None  # two rows that came by the same key from two laptops
    return between(low or None, high or None)
