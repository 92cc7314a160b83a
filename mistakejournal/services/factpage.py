"""The page of facts for the client and an adviser, where advice comes before writing (A10)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.sidetext import side_template
from mistakejournal.domain.telling import Message, MessageKind
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.preferences import settings
from mistakejournal.services.sidetexts import (
    SideDraft,
    Whose,
    keep_fields,
    keep_lines,
    keep_text,
    side_draft,
    stored_texts,
)

ASKED = ("data", "people", "recipients", "consequence", "proposal")
"""What only she can say; the rest is read from the incident."""


def fact_page(desk: Desk, incident_id: str, say: Callable[[datetime], tuple[str, str]]) -> SideDraft:
    """Give the page as it stands. `say` words a moment on her wall clock as its day and its time.

    An empty line says that it is not known yet; nothing is made up.
    """
    template = side_template(desk.content.apology["fact_page"])
    known = _known(desk, incident_file(desk, incident_id), say)
    return side_draft(desk, _whose(incident_id), template, known, template.id)


def handed_over(desk: Desk, incident_id: str) -> list[Message]:
    """Give the pages that were handed over, oldest first."""
    return [one for one in stored_texts(desk, _whose(incident_id)) if one.sent_at is not None]


def save_fact_page(desk: Desk, incident_id: str, body: str, base: str) -> Done:
    """Keep the page as she changed it; `base` is the build that stood there. Typing has its own undo."""
    with desk.journal.write() as writing:
        row = keep_text(desk, writing, _whose(incident_id), text_id=_id(desk), body=clean(body), base=base)
    return done(writing, "", row)


def set_fact(desk: Desk, incident_id: str, key: str, words: str) -> Done:
    """Say one of the facts only she knows."""
    with desk.journal.write() as writing:
        row = keep_fields(desk, writing, _whose(incident_id), _id(desk), **{key: words})
    return done(writing, "", row)


def set_fact_lines(desk: Desk, incident_id: str, ids: Collection[str]) -> Done:
    """Tick the lines that go onto the page."""
    with desk.journal.write() as writing:
        row = keep_lines(desk, writing, _whose(incident_id), _id(desk), ids)
    return done(writing, "set_lines", row)


def hand_over_fact_page(desk: Desk, incident_id: str, body: str) -> Done:
    """Say that the page was handed over: frozen with its time, and a later one is a page of its own."""
    with desk.journal.write() as writing:
        row = keep_text(
            desk,
            writing,
            _whose(incident_id),
            text_id=_id(desk),
            title=str(desk.content.apology["fact_page"]["title"]),
            body=clean(body),
            sent_at=writing.now,
        )
    return done(writing, "hand_over_fact_page", row)


def _id(desk: Desk) -> str:
    return str(desk.content.apology["fact_page"]["id"])


def _whose(incident_id: str) -> Whose:
    return Whose(MessageKind.FACT_PAGE, incident_id)


def _known(desk: Desk, file: IncidentFile, say: Callable[[datetime], tuple[str, str]]) -> dict[str, str]:
    hers, incident, clock = settings(desk), file.incident, desk.clock

    def when(moment: datetime | None) -> str:
        return ", ".join(say(clock.local(moment))) if moment else ""

    day, time = say(clock.local())
    repairs = [(one.title, when(one.done_at)) for one in file.repairs if one.done_at and one.title]
    return {
        "me": hers.name,
        "date": day,
        "time": time,
        "fact": " ".join((incident.what_happened or incident.title).split()),
        "happened_at": when(incident.happened_at),
        "noticed_at": when(incident.noticed_at),
        "done_now": "; ".join(f"{title} ({at})" for title, at in repairs),
    }
