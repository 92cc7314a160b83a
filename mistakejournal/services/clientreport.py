"""The report of an incident for its client: built from what they may read, and hers to change (M2)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mistakejournal.domain.clientreport import ClientReport, Sight
from mistakejournal.domain.clientreport import client_report as taken_from
from mistakejournal.domain.merge import merge
from mistakejournal.domain.othernames import OtherNames
from mistakejournal.domain.owning import telling_deed
from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.exports.marking import heading_marked, line_marked
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.textfile import write_whole
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


def names_of_others(desk: Desk, incident_id: str) -> OtherNames:
    """Give what to look for in a report: every other client of hers, put away or not."""
    own_id = incident_file(desk, incident_id).incident.client_id
    everybody = [*clients.all_clients(desk.journal), *clients.all_clients(desk.journal, put_away=True)]
    known = {one.id: one for one in everybody}
    own = known.pop(own_id or "", None)
    return OtherNames(list(known.values()), own)


def write_report(paper: Paper, path: Path) -> None:
    """Write a report as Markdown, whole or not at all. Raises JournalError "unsaved_file"."""
    write_whole(path, "\n\n".join(map(_in_markdown, paper)) + "\n")


def _in_markdown(line: PaperLine) -> str:
    match line.style:
        case Style.TITLE:
            return f"# {heading_marked(line.text)}"
        case Style.HEADING:
            return f"## {heading_marked(line.text)}"
        case _:
            return line_marked(line.text)


def _stored(desk: Desk, incident_id: str) -> Message | None:
    known = parts.of_incident(desk.journal, Message, incident_id)
    return next((one for one in known if one.text_id == TEXT_ID and one.sent_at is None), None)
