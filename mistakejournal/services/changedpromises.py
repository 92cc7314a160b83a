"""A promise that changes: what holds instead is a promise of its own, and the client hears of it (J2)."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.client import Channel
from mistakejournal.domain.greeting import greeted
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.telling import MessageKind, Promise, PromiseState
from mistakejournal.domain.template import fill
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.promising import promise_columns
from mistakejournal.store import parts, tables

TEXT = "fu_promise_changed"


def change_promise(
    desk: Desk, promise_id: str, words: str, due_on: date | None = None, due_time: str = ""
) -> Done:
    """Say what holds instead: the old words stay, the new ones are a promise, and the client is to be told.

    Raises JournalError("needs_title").
    """
    new = one_line(words)
    if not new:
        raise JournalError("needs_title")
    with desk.journal.write() as writing:
        promise = parts.get(desk.journal, Promise, promise_id)
        writing.change(
            tables.PROMISES,
            promise_id,
            state=PromiseState.CHANGED,
            settled_at=writing.now,
            changed_to=new,
            untold=True,
            unconfirmed=False,
        )
        columns = promise_columns(desk, new, writing.now, due_on, due_time)
        writing.add(tables.PROMISES, incident_id=promise.incident_id, option_id=promise.option_id, **columns)
    return done(writing, "change_promise", promise_id)


def change_line(desk: Desk, file: IncidentFile, promise: Promise) -> str:
    """Word the line that tells the client of the change; without a name it has no greeting."""
    text = greeted(desk.content.follow_up(TEXT)["text"], file.first_name)
    said = promise.title if promise.title.endswith((".", "!", "?", "…")) else f"{promise.title}."
    fields = {"client": file.first_name, "promised": said, "changed_to": promise.changed_to}
    return fill(text, fields) or ""


def told_of_change(desk: Desk, promise_id: str, line: str = "", channel: str = "") -> Done:
    """Say that the client knows of the change; the line is kept as it was said."""
    with desk.journal.write() as writing:
        promise = parts.get(desk.journal, Promise, promise_id)
        writing.change(tables.PROMISES, promise_id, untold=False)
        if line.strip():
            told = incident_file(desk, promise.incident_id).incident.told_channel
            writing.add(
                tables.MESSAGES,
                incident_id=promise.incident_id,
                kind=MessageKind.FOLLOW_UP,
                text_id=TEXT,
                channel=channel or told or Channel.EMAIL,
                body=clean(line),
                sent_at=writing.now,
            )
    return done(writing, "told_of_change", promise_id)
