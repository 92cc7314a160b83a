"""Drafts, what was said, and promises across incidents."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.telling import Message, Promise
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, from_rows


def draft(journal: Journal, incident_id: str, kind: str, channel: str | None = None) -> Message | None:
    """Give the newest draft of a kind (and channel, when one is named), or None."""
    row = journal.read_one(
        "SELECT * FROM messages WHERE incident_id = ?1 AND kind = ?2 AND (?3 IS NULL OR channel = ?3) "
        "AND sent_at IS NULL AND deleted_at IS NULL ORDER BY updated_at DESC, id DESC",
        (incident_id, kind, channel),
    )
    return None if row is None else from_row(Message, row)


def drafts(journal: Journal, incident_id: str, kind: str) -> list[Message]:
    """Give all drafts of a kind, the newest first."""
    rows = journal.read(
        "SELECT * FROM messages WHERE incident_id = ? AND kind = ? AND sent_at IS NULL "
        "AND deleted_at IS NULL ORDER BY updated_at DESC, id DESC",
        (incident_id, kind),
    )
    return from_rows(Message, rows)


def last_sent(journal: Journal, incident_id: str, kind: str) -> Message | None:
    """Give the newest message of a kind that was sent, or None."""
    row = journal.read_one(
        "SELECT * FROM messages WHERE incident_id = ? AND kind = ? AND sent_at IS NOT NULL "
        "AND deleted_at IS NULL ORDER BY sent_at DESC, id DESC",
        (incident_id, kind),
    )
    return None if row is None else from_row(Message, row)


def open_promises(journal: Journal, until: date | None = None) -> list[Promise]:
    """Give the promises that are not settled, or changed and not told; the soonest comes first.

    Up to a day when one is named: without those that rest until after it; undated, unconfirmed and untold
    ones are always among them.
    """
    rows = journal.read(
        "SELECT promises.* FROM promises JOIN incidents ON incidents.id = promises.incident_id "
        "WHERE (promises.state = 'open' OR promises.untold = 1) AND promises.deleted_at IS NULL "
        "AND incidents.deleted_at IS NULL AND incidents.practice = 0 AND (?1 IS NULL OR ("
        "(promises.due_on IS NULL OR promises.due_on <= ?1 OR promises.unconfirmed OR promises.untold) "
        "AND (promises.snoozed_until IS NULL OR promises.snoozed_until <= ?1))) "
        "ORDER BY coalesce(promises.due_on, '9'), promises.due_time, promises.id",
        (until.isoformat() if until else None,),
    )
    return from_rows(Promise, rows)


def not_promises(journal: Journal, incident_id: str) -> list[str]:
    """Give the words that were found in what was said, and that promise nothing as she says.

    What went into the bin with its message is not among them: that message was never sent.
    """
    rows = journal.read(
        "SELECT promises.title FROM promises JOIN messages ON messages.id = promises.message_id "
        "WHERE promises.incident_id = ? AND promises.deleted_at IS NOT NULL AND messages.deleted_at IS NULL",
        (incident_id,),
    )
    return [row["title"] for row in rows]
