"""How big an incident is: suggested from the answers on Feel, chosen or corrected by her (A5)."""

from __future__ import annotations

from datetime import timedelta

from mistakejournal.domain.incident import Incident
from mistakejournal.domain.level import (
    Cost,
    Dimension,
    Impact,
    People,
    Seen,
    Suggestion,
    Undo,
    dimensions,
    suggest,
)
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import get_incident
from mistakejournal.store import incidents as store

SAME_CAUSE_DAYS = 180
"""The same cause with the same client within this time raises the level by one (vocab.json)."""


def suggested_level(desk: Desk, incident_id: str) -> Suggestion:
    """Give the level that the answers suggest, with the codes of its reasons."""
    return suggest(_impact(desk, get_incident(desk, incident_id)))


def level_of(desk: Desk, incident_id: str) -> int:
    """Give the level she chose, else the suggested one."""
    return level_in(desk, get_incident(desk, incident_id))


def level_in(desk: Desk, incident: Incident) -> int:
    """Give the level of an incident that is at hand: as she chose it, else the suggested one."""
    return incident.level or suggest(_impact(desk, incident)).level


def known_level(desk: Desk, incident_id: str) -> int | None:
    """Give the level, or None while nothing was chosen and nothing answered that bears on it."""
    incident = get_incident(desk, incident_id)
    if incident.level is not None:
        return incident.level
    impact = _impact(desk, incident)
    return suggest(impact).level if impact.answered else None


def dimensions_of(desk: Desk, incident_id: str) -> dict[Dimension, int]:
    """Give the six rows of "Look closer", 0 to 3: from the short answers, and as she set them."""
    return dimensions(_impact(desk, get_incident(desk, incident_id)))


def _impact(desk: Desk, incident: Incident) -> Impact:
    since = (incident.noticed_at or desk.clock.now()) - timedelta(days=SAME_CAUSE_DAYS)
    return Impact(
        seen=Seen(incident.seen) if incident.seen else None,
        money=Cost(incident.cost_money) if incident.cost_money else None,
        time=Cost(incident.cost_time) if incident.cost_time else None,
        date=Cost(incident.cost_date) if incident.cost_date else None,
        personal={"yes": True, "no": False}.get(incident.personal),
        undo=Undo(incident.undo) if incident.undo else None,
        closer={
            dimension: size
            for dimension in Dimension
            if (size := getattr(incident, f"dim_{dimension}")) is not None
        },
        people=People(incident.scope) if incident.scope else None,
        repeat=store.same_cause_before(desk.journal, incident.id, since),
        client_view=incident.client_level,
        again_after=_again_after(desk, incident),
    )


def _again_after(desk: Desk, incident: Incident) -> int | None:
    """Give the level of the first time, if it was not closed yet when it happened again (J6)."""
    earlier = store.get(desk.journal, incident.again_of) if incident.again_of else None
    if earlier is None:
        return None
    noticed = incident.noticed_at or incident.created_at
    was_closed = earlier.closed_at is not None and noticed is not None and earlier.closed_at < noticed
    return None if was_closed else level_in(desk, earlier)
