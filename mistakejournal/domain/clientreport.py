"""What a client may read of an incident: what happened, was fixed, has changed, was seen since (M2).

It is a class of its own, so that what is private has no place in it: no feeling, nothing of *their part*,
no line for her alone, no cause, note or draft, nobody else affected, nothing seen in another client’s runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.fix import Fix, FixAnswer, FixKind, FixState
from mistakejournal.domain.incident import AsDescribed, Incident, NoticedBy, Owned
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.domain.records import dataclass

MOST_SEEN = 12
"""Rows of what was seen since; of more the newest stand there, and how many came before."""


@dataclass(frozen=True)
class Moment:
    """A time, which may be only about right."""

    at: datetime
    about: bool = False


@dataclass(frozen=True)
class Dealt:
    """Something that was done, with its time where one is known."""

    words: str
    at: datetime | None = None


@dataclass(frozen=True)
class Change:
    """A system fix that stands; `checklist` is "" where it is no step."""

    words: str
    at: datetime | None = None
    checklist: str = ""


@dataclass(frozen=True)
class Sight:
    """A learned step as it was ticked in one run of this client; `seen` is "" where nothing was typed."""

    at: datetime
    seen: str


@dataclass(frozen=True)
class ClientReport:
    """Facts alone; the sentences are in words/clientreport.py."""

    client_name: str = ""
    contact: str = ""
    work: str = ""
    happened: Moment | None = None
    noticed: Moment | None = None
    noticed_by: NoticedBy | None = None
    told: Moment | None = None
    owned: Owned | None = None
    what_happened: str = ""
    deed: str = ""
    """The sentence of her part that a message may say; "" where it stands in what happened."""
    effect: str = ""
    repairs: tuple[Dealt, ...] = ()
    chosen: str = ""
    fixed: Moment | None = None
    as_described: AsDescribed | None = None
    what_i_saw: str = ""
    make_good: Dealt | None = None
    changes: tuple[Change, ...] = ()
    is_owed: bool = False
    seen: tuple[Sight, ...] = ()
    """Oldest first."""
    seen_before: int = 0
    """How many more there are, before those."""


def client_report(
    file: IncidentFile, deed: str, checklists: dict[str, str], seen: Sequence[Sight]
) -> ClientReport:
    """Take from an incident what its client may read. `checklists` gives names by id."""
    incident = file.incident
    happened = incident.what_happened.strip() or incident.title.strip()
    return ClientReport(
        client_name=file.client.name if file.client else "",
        contact=file.client.contact if file.client else "",
        work=file.work.name if file.work else "",
        happened=_moment(incident.happened_at, incident.happened_about),
        noticed=_moment(incident.noticed_at, incident.noticed_about),
        noticed_by=incident.noticed_by,
        told=_moment(incident.told_at, incident.told_about),
        owned=incident.owned,
        what_happened=happened,
        deed="" if _flat(deed) in _flat(happened) else deed,
        effect=incident.effect.strip(),
        repairs=tuple(
            Dealt(one.title.strip(), one.done_at) for one in file.repairs if one.done_at is not None
        ),
        chosen=file.chosen.title.strip() if file.chosen else "",
        fixed=_moment(incident.fixed_at, incident.fixed_about),
        as_described=incident.as_described,
        what_i_saw=incident.what_i_saw.strip(),
        make_good=_make_good(incident),
        changes=tuple(_change(fix, checklists) for fix in file.fixes if _stands(fix)),
        is_owed=file.fix_owed,
        seen=tuple(seen[-MOST_SEEN:]),
        seen_before=max(len(seen) - MOST_SEEN, 0),
    )


def on_paper(text: str, headings: Sequence[str]) -> Paper:
    """Give a report’s text as lines of a page: its first line is the title, a heading stands alone."""
    lines: list[PaperLine] = []
    for line in (line.strip() for line in text.split("\n")):
        if not line:
            continue
        style = Style.TITLE if not lines else Style.HEADING if line in headings else Style.TEXT
        lines.append(PaperLine(style, line))
    return tuple(lines)


def _stands(fix: Fix) -> bool:
    return fix.state is FixState.DONE and fix.answer is not FixAnswer.NO and bool(fix.title.strip())


def _change(fix: Fix, checklists: dict[str, str]) -> Change:
    checklist = checklists.get(fix.checklist_id or "", "") if fix.kind is FixKind.STEP else ""
    return Change(fix.title.strip(), fix.done_at, checklist)


def _make_good(incident: Incident) -> Dealt | None:
    words, at = incident.make_good.strip(), incident.make_good_done_at
    return Dealt(words, at) if words and at is not None else None


def _moment(at: datetime | None, about: bool) -> Moment | None:  # the two halves of one time
    return Moment(at, about) if at is not None else None


def _flat(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()
