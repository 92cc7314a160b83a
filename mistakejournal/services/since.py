"""What happened since an incident: whether its fixes hold, what they caught, whether it came again (K6)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from mistakejournal.domain.comeback import ComeBack
from mistakejournal.domain.fix import Fix, FixState
from mistakejournal.domain.incident import Kind
from mistakejournal.domain.incident_file import title_of
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.effectiveness import FixRecord, MarkKind, of_incident
from mistakejournal.services.incident_files import get_incident
from mistakejournal.store import alike, incidents, parts


@dataclass(frozen=True)
class Moment:
    """A near miss that a fix caught, or the same mistake come again."""

    incident_id: str
    title: str
    at: datetime
    by: ComeBack | None = None
    """How it came through, where she has said."""


@dataclass(frozen=True)
class FixSince:
    """A fix that belongs to a checklist, and what it caught, oldest first."""

    record: FixRecord
    caught: tuple[Moment, ...] = ()


@dataclass(frozen=True)
class Since:
    """Everything since, fixes newest first, returns oldest first."""

    fixes: tuple[FixSince, ...] = ()
    returns: tuple[Moment, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(self.fixes or self.returns)


def since(desk: Desk, incident_id: str) -> Since:
    """Give what came of an incident. Raises KeyError when there is none."""
    incident = get_incident(desk, incident_id)
    stands = any(fix.state is FixState.DONE for fix in parts.of_incident(desk.journal, Fix, incident_id))
    records = of_incident(desk, incident_id) if stands else []
    caught = _moments(
        desk, {mark.incident_id for one in records for mark in one.marks if mark.kind is MarkKind.CAUGHT}
    )
    at = incident.noticed_at or incident.created_at
    same = _moments(desk, alike.chain(desk.journal, incident_id) - {incident_id})
    return Since(
        tuple(FixSince(one, _caught(one, caught)) for one in records),
        tuple(one for one in same.values() if at is not None and one.at > at),
    )


def _caught(record: FixRecord, known: dict[str, Moment]) -> tuple[Moment, ...]:
    ids = [mark.incident_id for mark in record.marks if mark.kind is MarkKind.CAUGHT]
    return tuple(known[id_] for id_ in ids if id_ in known)


def _moments(desk: Desk, ids: Collection[str]) -> dict[str, Moment]:
    """Give incidents by id, in the order of time."""
    found = [
        Moment(one.id, title_of(one), at, one.came_back_by if one.kind is Kind.INCIDENT else None)
        for one in incidents.get_all(desk.journal, list(ids))
        if (at := one.noticed_at or one.created_at) is not None
    ]
    return {one.incident_id: one for one in sorted(found, key=lambda one: (one.at, one.incident_id))}
