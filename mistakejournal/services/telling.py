"""Telling the client: what was said is frozen with its time, and what it promised is kept (C1, C8, J2)."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from mistakejournal.domain import timing
from mistakejournal.domain.client import Channel
from mistakejournal.domain.incident import Incident
from mistakejournal.domain.parts import Parts
from mistakejournal.domain.promised import due_of
from mistakejournal.domain.sentences import sentences
from mistakejournal.domain.spans import contradiction
from mistakejournal.domain.telling import Message, MessageKind, Promise, PromiseState
from mistakejournal.domain.text import clean, one_line
from mistakejournal.domain.timing import Calm
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.drafts import (
    Draft,
    draft,
    mistake_kinds,
    save_draft,
    set_lines,
    set_mistake,
    set_part,
)
from mistakejournal.services.holding import HoldingDraft, holding, holding_note, save_holding
from mistakejournal.services.incident_files import get_incident
from mistakejournal.services.levels import known_level
from mistakejournal.services.preferences import settings
from mistakejournal.store import clients, parts, tables
from mistakejournal.store import messages as store
from mistakejournal.store.writing import Writing

__all__ = [
    "Draft",
    "HoldingDraft",
    "answered_already",
    "calm",
    "draft",
    "holding",
    "holding_note",
    "mistake_kinds",
    "save_draft",
    "save_holding",
    "set_lines",
    "set_mistake",
    "set_part",
    "tell",
]

AFTER_CALL = "after_call"


def tell(
    desk: Desk,
    incident_id: str,
    channel: str,
    body: str,
    subject: str = "",
    kind: str = MessageKind.FULL,
    at: datetime | None = None,
    about: bool = False,
) -> Done:
    """Say that the client was told, in these words: now, or at a moment, or `about` then.

    In one transaction the message is frozen, the told-time stamped if there is none, and each promise in the
    words becomes a row; promises of the holding message are kept by it when it comes in time. Raises
    JournalError("negative_span") for a time before it was noticed; the words are kept as a draft then.
    """
    if channel == AFTER_CALL:
        kind = MessageKind.SUMMARY
    return _say(desk, incident_id, MessageKind(kind), channel, body, subject, at, "tell", about)


def answered_already(
    desk: Desk, incident_id: str, body: str, at: datetime | None, channel: str, about: bool = False
) -> Done:
    """Keep what was said before the app was opened, with its time and channel (A1). Raises like `tell`."""
    return _say(desk, incident_id, MessageKind.ANSWERED, channel, body, "", at, "answered_already", about)


def calm(desk: Desk, incident_id: str) -> Calm:
    """Give what the clock beside the pages says (B8)."""
    incident = get_incident(desk, incident_id)
    client = clients.get_client(desk.journal, incident.client_id) if incident.client_id else None
    return timing.calm(
        known_level(desk, incident_id),
        incident.noticed_at,
        desk.clock.now(),
        client_zone=(client.zone if client else "") or None,
        hours=settings(desk).hours(desk.clock.zone_name()),
        told_at=incident.told_at,
        noticed_by=incident.noticed_by or "me",
    )


def _say(
    desk: Desk,
    incident_id: str,
    kind: MessageKind,
    channel: str,
    body: str,
    subject: str,
    at: datetime | None,
    label: str,
    about: bool = False,
) -> Done:
    with desk.journal.write() as writing:
        when = at or writing.now
        incident = get_incident(desk, incident_id)
        refused = contradiction(incident, {"told_at": incident.told_at or when})
        sent = None if refused else when
        stored = store.draft(desk.journal, incident_id, kind, channel) or _only_draft(desk, incident_id, kind)
        columns = {
            "body": clean(body), "title": one_line(subject), "channel": channel, "sent_at": sent
        }  # fmt: skip
        if stored is not None:
            writing.change(tables.MESSAGES, stored.id, **columns)
        message_id = stored.id if stored else writing.add(
            tables.MESSAGES, incident_id=incident_id, kind=kind, **columns
        )  # fmt: skip
        if sent is not None:
            _stamp(writing, incident, sent, channel, about=about)
            if kind in (MessageKind.FULL, MessageKind.SUMMARY):
                _keep_holding_promises(desk, writing, incident_id, sent)
            _promise(desk, writing, incident_id, message_id, columns["body"], sent)
    if refused is not None:
        raise JournalError("negative_span", earlier=refused[0], later=refused[1])
    return done(writing, label, message_id)


def _only_draft(desk: Desk, incident_id: str, kind: MessageKind) -> Message | None:
    """The holding message is one draft, whatever way it is sent."""
    return store.draft(desk.journal, incident_id, kind) if kind is MessageKind.HOLDING else None


def _stamp(writing: Writing, incident: Incident, at: datetime, channel: str, *, about: bool) -> None:
    if incident.told_at is None:
        told_by = Channel.EMAIL if channel == AFTER_CALL else Channel(channel)
        writing.change(tables.INCIDENTS, incident.id, told_at=at, told_about=about, told_channel=told_by)


def _promise(
    desk: Desk, writing: Writing, incident_id: str, message_id: str, body: object, at: datetime
) -> None:
    """Make a row of each promise, in its literal words, unless it is open already."""
    text, finder = str(body), Parts(desk.content.apology)
    zone = desk.clock.zone_name()
    known = {promise.title for promise in parts.of_incident(desk.journal, Promise, incident_id)}
    for span in sentences(text):
        words = one_line(text[span.start : span.end])
        if words in known or not finder.found(words)["time"]:
            continue
        due = due_of(words, desk.clock.local(at))
        writing.add(
            tables.PROMISES,
            incident_id=incident_id,
            title=words,
            message_id=message_id,
            due_on=due.on,
            due_time=due.time,
            zone=zone,
        )
        known.add(words)


def _keep_holding_promises(desk: Desk, writing: Writing, incident_id: str, at: datetime) -> None:
    """The full message is what the holding message promised; said too late, she settles it herself.

    A promise to say what she changed is another one and stays open.
    """
    finder = Parts(desk.content.apology)
    holding_ids = {
        message.id
        for message in parts.of_incident(desk.journal, Message, incident_id)
        if message.kind is MessageKind.HOLDING
    }
    for promise in parts.of_incident(desk.journal, Promise, incident_id):
        kept = promise.message_id in holding_ids and promise.state is PromiseState.OPEN
        if kept and _in_time(promise, at) and not finder.found(promise.title)["prevention"]:
            writing.change(tables.PROMISES, promise.id, state=PromiseState.KEPT, settled_at=at)


def _in_time(promise: Promise, at: datetime) -> bool:
    if promise.due_on is None:
        return True
    there = at.astimezone(ZoneInfo(promise.zone) if timing.is_zone(promise.zone) else UTC)
    if there.date() != promise.due_on:
        return there.date() < promise.due_on
    return not promise.due_time or there.strftime("%H:%M") <= promise.due_time
