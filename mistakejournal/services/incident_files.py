"""An incident with all that belongs to it, read in one go."""

from __future__ import annotations

from mistakejournal.domain.checkin import CheckIn
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.incident import (
    Affected,
    Branch,
    Cause,
    Feeling,
    Incident,
    Option,
    Repair,
    Why,
)
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.telling import Message, Promise
from mistakejournal.services.desk import Desk
from mistakejournal.store import clients, incidents, parts, runs


def get_incident(desk: Desk, incident_id: str) -> Incident:
    """Give an incident. Raises KeyError when there is none or it is in the bin."""
    incident = incidents.get(desk.journal, incident_id)
    if incident is None:
        raise KeyError(incident_id)
    return incident


def incident_file(desk: Desk, incident_id: str) -> IncidentFile:
    """Give an incident with everything that belongs to it. Raises KeyError when there is none."""
    journal, incident = desk.journal, get_incident(desk, incident_id)
    feelings = parts.of_incident(journal, Feeling, incident_id)
    whys = parts.of_incident(journal, Why, incident_id)
    return IncidentFile(
        incident,
        client=clients.get_client(journal, incident.client_id) if incident.client_id else None,
        work=clients.get_work(journal, incident.work_id) if incident.work_id else None,
        feelings=tuple(feeling for feeling in feelings if feeling.whose == "me"),
        client_feelings=tuple(feeling for feeling in feelings if feeling.whose == "client"),
        affected=tuple(parts.of_incident(journal, Affected, incident_id)),
        repairs=tuple(parts.of_incident(journal, Repair, incident_id)),
        options=tuple(parts.of_incident(journal, Option, incident_id)),
        whys=tuple(why for why in whys if why.branch is Branch.LET_THROUGH),
        not_caught=tuple(why for why in whys if why.branch is Branch.NOT_CAUGHT),
        causes=tuple(parts.of_incident(journal, Cause, incident_id)),
        fixes=tuple(parts.of_incident(journal, Fix, incident_id)),
        messages=tuple(parts.of_incident(journal, Message, incident_id)),
        promises=tuple(parts.of_incident(journal, Promise, incident_id)),
        check_ins=tuple(parts.of_incident(journal, CheckIn, incident_id)),
        run=runs.get(journal, incident.run_id) if incident.run_id else None,
    )
