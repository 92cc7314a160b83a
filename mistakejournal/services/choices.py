"""What the client chose, and the promise that it is (C5, J2)."""

from __future__ import annotations

import re
from datetime import datetime

from mistakejournal.domain.incident import Option
from mistakejournal.domain.promised import Due, due_of
from mistakejournal.domain.telling import Message, MessageKind, Promise, PromiseState
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.duetimes import due_columns
from mistakejournal.services.followplan import replan
from mistakejournal.services.incident_files import get_incident
from mistakejournal.store import parts, tables
from mistakejournal.store.writing import Writing

_FROM_THE_CHOICE = re.compile(
    r"\b(?:within|in)\s+(?:the|an?|one|\d{1,2})\s*(?:minute|hour|day)", re.IGNORECASE
)
""""Within two hours" runs from their answer; "today by 12:00" means the day on which they read it."""


def choose_option(desk: Desk, incident_id: str, option_id: str | None, at: datetime | None = None) -> Done:
    """Record what the client chose and when; the unchosen stay; None takes the choice back (C5).

    The chosen option is a promise of its own, set, moved and taken back with the choice.
    """
    with desk.journal.write() as writing:
        choose(desk, writing, incident_id, option_id, at)
    return done(writing, "choose_option", option_id or "")


def choose(
    desk: Desk, writing: Writing, incident_id: str, option_id: str | None, at: datetime | None
) -> None:
    """Choose within an open transaction; see `choose_option`."""
    options = parts.of_incident(desk.journal, Option, incident_id)
    for option in options:
        chosen_at = (at or option.chosen_at or writing.now) if option.id == option_id else None
        writing.change(tables.OPTIONS, option.id, chosen_at=chosen_at)
    known = parts.of_incident(desk.journal, Promise, incident_id)
    for promise in known:
        if promise.option_id not in (None, option_id):
            let_go(writing, promise)
    chosen = next((option for option in options if option.id == option_id), None)
    if chosen is not None and all(promise.option_id != chosen.id for promise in known):
        _promise(desk, writing, chosen, at or writing.now)
    replan(desk, writing, incident_id)  # the repair is looked at on the day that was chosen


def let_go(writing: Writing, promise: Promise) -> None:
    """Take back the promise of an option that is chosen no more; one that was settled stays as it was."""
    if promise.state is PromiseState.OPEN:
        writing.remove(tables.PROMISES, promise.id)


def words_of(option: Option) -> str:
    """Give an option as it was put to the client, with its time."""
    title = option.title.rstrip(". ")
    return f"{title}, {option.by_when}" if option.by_when else title


def _promise(desk: Desk, writing: Writing, option: Option, at: datetime) -> None:
    due = _due(desk, option, at)
    writing.add(
        tables.PROMISES,
        incident_id=option.incident_id,
        option_id=option.id,
        title=words_of(option),
        **due_columns(desk, due.on, due.time),
    )


def _due(desk: Desk, option: Option, at: datetime) -> Due:
    """Read by when it is due: from its own field, else from its words."""
    told = _told_at(desk, option.incident_id) or at
    for words in (option.by_when, option.title):
        due = due_of(words, desk.clock.local(at if _FROM_THE_CHOICE.search(words) else told))
        if due.on is not None:
            return due
    return Due(None)


def _told_at(desk: Desk, incident_id: str) -> datetime | None:
    """Give when the options were last put to them."""
    sent = [
        message.sent_at
        for message in parts.of_incident(desk.journal, Message, incident_id)
        if message.sent_at is not None and message.kind is not MessageKind.HOLDING
    ]
    return sent[-1] if sent else get_incident(desk, incident_id).told_at
