"""What stands around a client: what they are still owed, what was agreed, make-goods, history (A11)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.domain.client import Client
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.incident_file import title_of
from mistakejournal.domain.makegood import MakeGoodTotals
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.telling import Promise
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.agenda import next_times
from mistakejournal.services.checkins import CheckInDue, Say, check_ins_due
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.clients import get_client
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import IncidentLine, count_incidents, list_incidents
from mistakejournal.services.makegoods import make_goods_of
from mistakejournal.store import clients as store
from mistakejournal.store import incidents

PAGE = 20
"""Rows of the history that are read after the first."""


@dataclass(frozen=True)
class PromiseToThem:
    """A promise they still have: open, or changed and not told yet."""

    promise: Promise
    incident_title: str


@dataclass(frozen=True)
class Agreed:
    """What they said yes to, and the incident it came from (D4)."""

    fix: Fix
    incident_title: str


@dataclass(frozen=True)
class ClientCard:
    """A client with what stands around them; the history is read by itself, a page at a time."""

    client: Client
    work_names: tuple[str, ...]
    check_ins: tuple[CheckInDue, ...]
    """Those whose run has begun."""
    promises: tuple[PromiseToThem, ...]
    """The soonest due first."""
    checklists: tuple[ChecklistLine, ...]
    next_times: Mapping[str, tuple[date, str]]
    """By checklist when it is due next, on her wall; "" for any time of the day."""
    agreed: tuple[Agreed, ...]
    """The newest first."""
    make_goods: MakeGoodTotals
    past: int
    """How many incidents and near misses the history holds; practice is left out."""


def client_card(desk: Desk, client_id: str, say: Say = date.isoformat) -> ClientCard:
    """Give what a client's card shows; `say` words a day in check-in lines. Raises KeyError for no client."""
    client = get_client(desk, client_id)
    due = check_ins_due(desk, say(desk.clock.local().date()), say, client_id=client_id)
    lists = list_checklists(desk, client_id=client_id)
    return ClientCard(
        client=client,
        work_names=tuple(store.work_names(desk.journal).get(client_id, ())),
        check_ins=tuple(due),
        promises=_promises(desk, client_id),
        checklists=tuple(lists),
        next_times=next_times(desk) if lists else {},
        agreed=_agreed(desk, client_id),
        make_goods=make_goods_of(desk, client_id),
        past=count_incidents(desk, Wanted(client_id=client_id)),
    )


def history(
    desk: Desk, client_id: str, *, after: tuple[datetime, str] | None = None, limit: int = PAGE
) -> list[IncidentLine]:
    """Give incidents and near misses with a client, newest first, practice aside; `after` a line’s place."""
    return list_incidents(desk, Wanted(client_id=client_id, counted=True), after=after, limit=limit)


def _promises(desk: Desk, client_id: str) -> tuple[PromiseToThem, ...]:
    found = store.promises_to(desk.journal, client_id)
    titles = _titles(desk, [one.incident_id for one in found])
    return tuple(PromiseToThem(one, titles[one.incident_id]) for one in found)


def _agreed(desk: Desk, client_id: str) -> tuple[Agreed, ...]:
    found = store.agreed_with(desk.journal, client_id)
    titles = _titles(desk, [one.incident_id for one in found])
    return tuple(Agreed(one, titles[one.incident_id]) for one in found)


def _titles(desk: Desk, ids: list[str]) -> dict[str, str]:
    found = incidents.get_all(desk.journal, list(dict.fromkeys(ids)))
    return {incident.id: title_of(incident) for incident in found}
