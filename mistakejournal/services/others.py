"""What others are told whom it touches (A6): a text for each person, theirs and hers to change."""

from __future__ import annotations

from collections.abc import Collection

from mistakejournal.domain.incident import Affected
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.owning import telling_deed
from mistakejournal.domain.sidetext import SideTemplate, side_template, subject_of
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
    stored_draft,
    stored_texts,
)
from mistakejournal.store import parts, tables


def other_texts(desk: Desk) -> list[SideTemplate]:
    """Give the texts there are for others."""
    return [side_template(row) for row in desk.content.apology["to_others"]]


def other_draft(desk: Desk, affected_id: str) -> SideDraft:
    """Give the text for somebody, filled from the incident. Raises KeyError when they are not there."""
    person = _person(desk, affected_id)
    whose = _whose(person)
    stored = stored_draft(desk, whose)
    texts = {text.id: text for text in other_texts(desk)}
    template = texts.get(stored.text_id if stored else "") or next(iter(texts.values()))
    known = _known(desk, incident_file(desk, person.incident_id), person)
    return side_draft(desk, whose, template, known, stored.text_id if stored else "")


def said_to(desk: Desk, affected_id: str) -> list[Message]:
    """Give what somebody was told, oldest first."""
    return [one for one in stored_texts(desk, _whose(_person(desk, affected_id))) if one.sent_at is not None]


def choose_other_text(desk: Desk, affected_id: str, text_id: str) -> Done:
    """Begin with another text; what she changed in the one before goes with it."""
    with desk.journal.write() as writing:
        row = keep_text(desk, writing, _whose(_person(desk, affected_id)), text_id=text_id, body="", base="")
    return done(writing, "choose_other_text", row)


def save_other(desk: Desk, affected_id: str, body: str, base: str) -> Done:
    """Keep the text as she changed it; `base` is the build that stood there. Typing has its own undo."""
    now = other_draft(desk, affected_id)
    with desk.journal.write() as writing:
        whose = _whose(_person(desk, affected_id))
        row = keep_text(desk, writing, whose, text_id=now.template.id, body=clean(body), base=base)
    return done(writing, "", row)


def set_other_field(desk: Desk, affected_id: str, key: str, words: str) -> Done:
    """Word a place of the text."""
    text_id = other_draft(desk, affected_id).template.id
    with desk.journal.write() as writing:
        row = keep_fields(desk, writing, _whose(_person(desk, affected_id)), text_id, **{key: words})
    return done(writing, "", row)


def set_other_lines(desk: Desk, affected_id: str, ids: Collection[str]) -> Done:
    """Tick the lines that go into the text."""
    text_id = other_draft(desk, affected_id).template.id
    with desk.journal.write() as writing:
        row = keep_lines(desk, writing, _whose(_person(desk, affected_id)), text_id, ids)
    return done(writing, "set_lines", row)


def tell_other(desk: Desk, affected_id: str, body: str) -> Done:
    """Say that somebody was told, in these words: frozen, and their told-time stamped, in one transaction."""
    person, text_id = _person(desk, affected_id), other_draft(desk, affected_id).template.id
    subject, words = subject_of(body)
    with desk.journal.write() as writing:
        keep_text(
            desk,
            writing,
            _whose(person),
            text_id=text_id,
            title=subject,
            body=clean(words),
            sent_at=writing.now,
        )
        writing.change(tables.AFFECTED, person.id, told_at=person.told_at or writing.now)
    return done(writing, "tell_affected", affected_id)


def _person(desk: Desk, affected_id: str) -> Affected:
    return parts.get(desk.journal, Affected, affected_id)


def _whose(person: Affected) -> Whose:
    return Whose(MessageKind.TO_OTHER, person.incident_id, person.id)


def _known(desk: Desk, file: IncidentFile, person: Affected) -> dict[str, str]:
    """Give what the incident says already; what it does not say stays empty. "1,840 readers" is no name."""
    hers, incident, client = settings(desk), file.incident, file.client
    deed = telling_deed(incident.my_part, incident.what_happened, desk.content.vocab["own"]) or ""
    return {
        "name": "" if any(sign.isdigit() for sign in person.name) else person.name,
        "me": hers.name,
        "deed": deed.strip().rstrip("."),
        "client_name": (client.contact or client.name) if client else "",
        "client_business": client.name if client else "",
    }
