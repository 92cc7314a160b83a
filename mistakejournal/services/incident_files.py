"""An incident with all that belongs to it, read in one go."""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.domain.checkin import CheckIn
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.followup import FollowUp
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
from mistakejournal.domain.telling import Message, Promise, Reply
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
    for file in incident_files(desk, [incident_id]):
        return file
    raise KeyError(incident_id)


def incident_files(desk: Desk, ids: Sequence[str]) -> list[IncidentFile]:
    """Give incidents with all that belongs to them, in this order; each kind of part is asked for once.

    Until the next write they are not read again: on a page several parts show the same incident.
    """
    known: dict[str, IncidentFile] = desk.journal.remembered()
    known |= {file.incident.id: file for file in _read(desk, [id_ for id_ in ids if id_ not in known])}
    return [known[id_] for id_ in ids if id_ in known]


def _read(desk: Desk, ids: Sequence[str]) -> list[IncidentFile]:
    if not ids:
        return []
    journal, found = desk.journal, incidents.get_all(desk.journal, ids)
    client_of = {id_: clients.get_client(journal, id_) for id_ in {one.client_id for one in found} if id_}
    work_of = {id_: clients.get_work(journal, id_) for id_ in {one.work_id for one in found} if id_}
    feelings = parts.of_incidents(journal, Feeling, ids)
    whys = parts.of_incidents(journal, Why, ids)
    affected = parts.of_incidents(journal, Affected, ids)
    repairs = parts.of_incidents(journal, Repair, ids)
    options = parts.of_incidents(journal, Option, ids)
    causes = parts.of_incidents(journal, Cause, ids)
    fixes = parts.of_incidents(journal, Fix, ids)
    messages = parts.of_incidents(journal, Message, ids)
    promises = parts.of_incidents(journal, Promise, ids)
    check_ins = parts.of_incidents(journal, CheckIn, ids)
    replies = parts.of_incidents(journal, Reply, ids)
    follow_ups = parts.of_incidents(journal, FollowUp, ids)
    return [
        IncidentFile(
            one,
            client=client_of.get(one.client_id or ""),
            work=work_of.get(one.work_id or ""),
            feelings=tuple(feeling for feeling in feelings[one.id] if feeling.whose == "me"),
            client_feelings=tuple(feeling for feeling in feelings[one.id] if feeling.whose == "client"),
            affected=tuple(affected[one.id]),
            repairs=tuple(repairs[one.id]),
            options=tuple(options[one.id]),
            whys=tuple(why for why in whys[one.id] if why.branch is Branch.LET_THROUGH),
            not_caught=tuple(why for why in whys[one.id] if why.branch is Branch.NOT_CAUGHT),
            causes=tuple(causes[one.id]),
            fixes=tuple(fixes[one.id]),
            messages=tuple(messages[one.id]),
            promises=tuple(promises[one.id]),
            check_ins=tuple(check_ins[one.id]),
            replies=tuple(replies[one.id]),
            follow_ups=tuple(follow_ups[one.id]),
            run=runs.get(journal, one.run_id) if one.run_id else None,
        )
        for one in found
    ]
