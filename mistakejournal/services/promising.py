"""Promises that were found in what was said: a row each, to be confirmed by her (C1, C2, J2)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from mistakejournal.domain import timing
from mistakejournal.domain.parts import Parts
from mistakejournal.domain.promised import due_of
from mistakejournal.domain.promising import is_lasting, promises_in
from mistakejournal.domain.samerow import same_row
from mistakejournal.domain.telling import Message, MessageKind, Promise, PromiseState
from mistakejournal.domain.text import one_line
from mistakejournal.services.desk import Desk
from mistakejournal.services.duetimes import due_columns
from mistakejournal.services.incident_files import incident_file
from mistakejournal.store import messages, parts, tables
from mistakejournal.store.writing import Writing

_TIMES = ("time", "change_time")
"""The fields of a message that ask by when the client hears from her."""


def promise_columns(
    desk: Desk, words: str, at: datetime, due_on: date | None = None, due_time: str = ""
) -> dict[str, object]:
    """Give title, day, time and zone of a promise made at `at`; the day is read from its words if not named.

    The one rule for every promise: found, typed, or the date of a chosen option.
    """
    title = one_line(words)
    if due_on is None and not due_time and not is_lasting(title):
        due = due_of(title, desk.clock.local(at))
        due_on, due_time = due.on, due.time
    return {"title": title, **due_columns(desk, due_on, due_time)}


def note_promises(
    desk: Desk, writing: Writing, incident_id: str, message_id: str | None, body: str, at: datetime
) -> list[str]:
    """Make a row of each promise in what was sent, unless it is one already, and give their ids.

    What she named herself as the time they hear from her is one; of the others she is asked, of the same
    words once.
    """
    here = desk.clock.local(at)
    refused = {words.casefold() for words in messages.not_promises(desk.journal, incident_id)}
    named = _times_named(desk, incident_id, message_id)
    ids = []
    for words in promises_in(body):
        file = incident_file(desk, incident_id)
        if one_line(words).casefold() in refused or same_row(words, file, here):
            continue
        is_named = any(time in words for time in named)
        columns = promise_columns(desk, words, at)
        ids.append(
            writing.add(
                tables.PROMISES,
                incident_id=incident_id,
                message_id=message_id,
                unconfirmed=not is_named,
                **columns,
            )
        )
    return ids


def keep_holding_promises(desk: Desk, writing: Writing, incident_id: str, at: datetime) -> None:
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
            writing.change(
                tables.PROMISES, promise.id, state=PromiseState.KEPT, settled_at=at, unconfirmed=False
            )


def _times_named(desk: Desk, incident_id: str, message_id: str | None) -> list[str]:
    file = incident_file(desk, incident_id)
    own = next((message.fields for message in file.messages if message.id == message_id), None) or {}
    named = (file.incident.next_update, *(own.get(key, "") for key in _TIMES))
    return [words for words in (" ".join(one.split()) for one in named) if words]


def _in_time(promise: Promise, at: datetime) -> bool:
    if promise.due_on is None:
        return True
    there = at.astimezone(ZoneInfo(promise.zone) if timing.is_zone(promise.zone) else UTC)
    if there.date() != promise.due_on:
        return there.date() < promise.due_on
    return not promise.due_time or there.strftime("%H:%M") <= promise.due_time
