"""The report of an incident for its client: built from what they may read, and hers to change (M2)."""

from __future__ import annotations

from collections.abc import Callable

from mistakejournal.domain.client import Client
from mistakejournal.domain.clientreport import ClientReport, Sight
from mistakejournal.domain.clientreport import client_report as taken_from
from mistakejournal.domain.merge import merge
from mistakejournal.domain.othernames import FoundName, other_names
from mistakejournal.domain.owning import telling_deed
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.store import checklists, clients, parts, seen, tables

TEXT_ID = "client_report"
"""Marks the row of a report among what is said after the repair."""


@dataclass(frozen=True)
class ReportDraft:
    """The text as it stands: `body` with her words, `built` without."""

    built: str
    body: str


def client_report(desk: Desk, incident_id: str) -> ClientReport:
    """Give what the client of an incident may read of it. Raises KeyError when there is no such incident."""
    file = incident_file(desk, incident_id)
    incident = file.incident
    ticks = seen.seen_for_client(desk.journal, incident_id, incident.client_id)
    ids = {fix.checklist_id for fix in file.fixes if fix.checklist_id}
    return taken_from(
        file,
        telling_deed(incident.my_part, incident.what_happened, desk.content.vocab["own"]) or "",
        {one: checklists.get(desk.journal, one).name for one in ids},
        [Sight(one.at, "" if kind_of(one.kind).reads else " ".join(one.evidence.split())) for one in ticks],
    )


def report_draft(desk: Desk, incident_id: str, build: Callable[[ClientReport], str]) -> ReportDraft:
    """Give the report as she left it, brought together with what is known now; `build` words it."""
    built = build(client_report(desk, incident_id))
    stored = _stored(desk, incident_id)
    return ReportDraft(built, merge(stored.base, stored.body, built) if stored else built)


def save_report(desk: Desk, incident_id: str, body: str, base: str) -> Done:
    """Keep the report as she changed it; `base` is the build that stood there. Typing has its own undo."""
    stored = _stored(desk, incident_id)
    with desk.journal.write() as writing:
        columns = {"body": clean(body), "base": base}
        if stored is not None:
            writing.change(tables.MESSAGES, stored.id, **columns)
        elif columns["body"] != base:
            kept = {"kind": MessageKind.FOLLOW_UP, "text_id": TEXT_ID}
            writing.add(tables.MESSAGES, incident_id=incident_id, **kept, **columns)
    return done(writing, "", incident_id)


def names_of_others(desk: Desk, incident_id: str, text: str) -> list[FoundName]:
    """Give every place of a text that may name another client of hers, put away or not."""
    own_id = incident_file(desk, incident_id).incident.client_id
    known = {one.id: one for one in _everybody(desk)}
    own = known.pop(own_id or "", None)
    return other_names(text, list(known.values()), own)


def _everybody(desk: Desk) -> list[Client]:
    return [*clients.all_clients(desk.journal), *clients.all_clients(desk.journal, put_away=True)]


def _stored(desk: Desk, incident_id: str) -> Message | None:
    known = parts.of_incident(desk.journal, Message, incident_id)
    return next((one for one in known if one.text_id == TEXT_ID and one.sent_at is None), None)
