"""Telling the client: what was said is frozen with its time, and what it promised is kept (C1, C8, J2)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain import timing
from mistakejournal.domain.client import Channel
from mistakejournal.domain.incident import Incident
from mistakejournal.domain.spans import contradiction
from mistakejournal.domain.telling import Message, MessageKind
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
    set_there,
)
from mistakejournal.services.followplan import replan
from mistakejournal.services.holding import HoldingDraft, holding, holding_note, save_holding
from mistakejournal.services.incident_files import get_incident
from mistakejournal.services.levels import known_level
from mistakejournal.services.preferences import settings
from mistakejournal.services.promising import keep_holding_promises, note_promises
from mistakejournal.store import clients, tables
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
    "set_there",
    "tell",
]

AFTER_CALL = "after_call"
_WHOLE = (MessageKind.FULL, MessageKind.SUMMARY, MessageKind.ANSWERED, MessageKind.CORRECTION)
"""What can be put right by a correction: all that tells the matter itself."""
_DRAFTED_AS = {MessageKind.SUMMARY: MessageKind.FULL, MessageKind.CORRECTION: MessageKind.FULL}
"""What a message was until it was said."""


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
    words becomes a row; promises of the holding message are kept by it when it comes in time. A correction
    names what it puts right, which stays as it was said. Raises JournalError("negative_span") for a time
    before it was noticed; the words are kept as a draft then.
    """
    if channel == AFTER_CALL and kind == MessageKind.FULL:
        kind = MessageKind.SUMMARY
    return _say(desk, incident_id, MessageKind(kind), channel, body, subject, at, "tell", about)


def answered_already(
    desk: Desk, incident_id: str, body: str, at: datetime | None, channel: str, about: bool = False
) -> Done:
    """Keep what was said elsewhere, with its time and channel (A1, C8). Raises like `tell`.

    The client knows from the first time on that something was said, so an earlier one becomes the told-time.
    """
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
        refused = contradiction(incident, {"told_at": min(incident.told_at or when, when)})
        sent = None if refused else when
        stored = _draft_of(desk, incident_id, kind, channel)
        columns = {
            "body": clean(body), "title": one_line(subject), "channel": channel, "sent_at": sent,
            "kind": _DRAFTED_AS.get(kind, kind) if refused else kind,
            "corrects_id": _last_whole(desk, incident_id) if kind is MessageKind.CORRECTION else None,
        }  # fmt: skip
        if stored is not None:
            writing.change(tables.MESSAGES, stored.id, **columns)
        message_id = stored.id if stored else writing.add(
            tables.MESSAGES, incident_id=incident_id, **columns
        )  # fmt: skip
        if sent is not None:
            _stamp(writing, incident, sent, channel, about=about)
            if kind in (MessageKind.FULL, MessageKind.SUMMARY):
                keep_holding_promises(desk, writing, incident_id, sent)
            note_promises(desk, writing, incident_id, message_id, clean(body), sent)
            replan(desk, writing, incident_id)
    if refused is not None:
        raise JournalError("negative_span", earlier=refused[0], later=refused[1])
    return done(writing, label, message_id)


def _draft_of(desk: Desk, incident_id: str, kind: MessageKind, channel: str) -> Message | None:
    """Give the draft that is said now; the holding message is one draft, whatever way it is sent."""
    way = None if kind is MessageKind.HOLDING else channel
    return store.draft(desk.journal, incident_id, _DRAFTED_AS.get(kind, kind), way)


def _last_whole(desk: Desk, incident_id: str) -> str | None:
    """Give the id of what was said last, first words and check-ins aside."""
    said = [one for kind in _WHOLE if (one := store.last_sent(desk.journal, incident_id, kind))]
    return max(said, key=lambda one: (str(one.sent_at), one.id)).id if said else None


def _stamp(writing: Writing, incident: Incident, at: datetime, channel: str, *, about: bool) -> None:
    if incident.told_at is None or at < incident.told_at:
        told_by = Channel.EMAIL if channel == AFTER_CALL else Channel(channel)
        writing.change(tables.INCIDENTS, incident.id, told_at=at, told_about=about, told_channel=told_by)
