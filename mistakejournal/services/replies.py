"""What the client answered, pasted in as they said it; choosing may come with it (C5, C8)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.client import Channel
from mistakejournal.domain.telling import Reply
from mistakejournal.domain.text import clean
from mistakejournal.errors import JournalError
from mistakejournal.services.choices import choose
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import parts, tables

_FIELDS = frozenset({"title", "channel", "came_at", "option_id"})


def add_reply(
    desk: Desk,
    incident_id: str,
    words: str,
    *,
    channel: str = Channel.EMAIL,
    came_at: datetime | None = None,
    option_id: str | None = None,
) -> Done:
    """Keep an answer: now, or when it came. An option named with it is chosen in the same transaction.

    Raises JournalError("needs_title") where there is neither a word nor a choice.
    """
    title = clean(words).strip()
    if not title and option_id is None:
        raise JournalError("needs_title")
    with desk.journal.write() as writing:
        at = came_at or writing.now
        reply_id = writing.add(
            tables.REPLIES,
            incident_id=incident_id,
            title=title,
            channel=Channel(channel),
            came_at=at,
            option_id=option_id,
        )
        if option_id is not None:
            choose(desk, writing, incident_id, option_id, at)
    return done(writing, "add_reply", reply_id)


def edit_reply(desk: Desk, reply_id: str, **fields: object) -> Done:
    """Change an answer's title, channel, came_at or option_id; another option is chosen with it.

    Raises KeyError when there is no such answer, TypeError for what no field holds.
    """
    if unknown := fields.keys() - _FIELDS:
        raise TypeError(f"a reply has no {', '.join(sorted(unknown))}")
    reply = parts.get(desk.journal, Reply, reply_id)
    values = {name: _accepted(name, value) for name, value in fields.items()}
    with desk.journal.write() as writing:
        writing.change(tables.REPLIES, reply_id, **values)
        option_id = values.get("option_id")
        if isinstance(option_id, str) and option_id != reply.option_id:
            at = values.get("came_at", reply.came_at)
            choose(desk, writing, reply.incident_id, option_id, at if isinstance(at, datetime) else None)
    return done(writing, "" if fields.keys() <= {"title"} else "edit_reply", reply_id)


def remove_reply(desk: Desk, reply_id: str) -> Done:
    """Put an answer into the bin; what was chosen stays chosen."""
    with desk.journal.write() as writing:
        writing.remove(tables.REPLIES, reply_id)
    return done(writing, "remove_reply", reply_id)


def _accepted(name: str, value: object) -> object:
    if name == "channel":
        return Channel(str(value))
    return clean(value).strip() if isinstance(value, str) and name == "title" else value
