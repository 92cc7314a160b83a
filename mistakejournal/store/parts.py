"""What belongs to an incident: feelings, repairs, options, whys, causes, fixes, each in her order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from mistakejournal.domain.checkin import CheckIn
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.incident import Affected, Cause, Feeling, Option, Repair, Why
from mistakejournal.domain.keptwords import KeptWords
from mistakejournal.domain.prompt import PromptAnswer
from mistakejournal.domain.telling import Message, Promise, Reply
from mistakejournal.store import tables
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, from_rows

Part = TypeVar("Part")

TABLE_OF: dict[type, str] = {
    Feeling: tables.FEELINGS,
    Affected: tables.AFFECTED,
    Repair: tables.REPAIRS,
    Option: tables.OPTIONS,
    Why: tables.WHYS,
    Cause: tables.CAUSES,
    Fix: tables.FIXES,
    Message: tables.MESSAGES,
    Promise: tables.PROMISES,
    CheckIn: tables.CHECK_INS,
    Reply: tables.REPLIES,
    FollowUp: tables.FOLLOW_UPS,
    PromptAnswer: tables.PROMPT_ANSWERS,
    KeptWords: tables.KEPT_WORDS,
}

_ORDER: dict[type, str] = {
    Message: "coalesce(sent_at, '9'), created_at, id",
    Promise: "coalesce(due_on, '9'), due_time, created_at, id",
    CheckIn: "number, id",
    Reply: "coalesce(came_at, created_at), id",
    FollowUp: "coalesce(due_on, '9'), due_time, created_at, id",
    PromptAnswer: "created_at, id",
    KeptWords: "created_at, id",
}


def of_incident(journal: Journal, part: type[Part], incident_id: str) -> list[Part]:
    """Give all parts of one kind: in her order, messages by the time they were sent, drafts last."""
    return of_incidents(journal, part, [incident_id])[incident_id]


def of_incidents(journal: Journal, part: type[Part], ids: Sequence[str]) -> dict[str, list[Part]]:
    """Give all parts of one kind for each of these incidents, asked for at once."""
    found: dict[str, list[Part]] = {incident_id: [] for incident_id in ids}
    rows = journal.read(
        f"SELECT * FROM {TABLE_OF[part]} WHERE incident_id IN ({', '.join('?' * len(ids))}) "
        f"AND deleted_at IS NULL ORDER BY {_ORDER.get(part, 'order_key, id')}",
        ids,
    )
    for row, made in zip(rows, from_rows(part, rows), strict=True):
        found[row["incident_id"]].append(made)
    return found


def get(journal: Journal, part: type[Part], part_id: str) -> Part:
    """Give one part. Raises KeyError when there is none or it was removed."""
    found = find(journal, part, part_id)
    if found is None:
        raise KeyError(part_id)
    return found


def find(journal: Journal, part: type[Part], part_id: str) -> Part | None:
    """Give one part, or None when it was removed."""
    row = journal.read_one(f"SELECT * FROM {TABLE_OF[part]} WHERE id = ? AND deleted_at IS NULL", (part_id,))
    return None if row is None else from_row(part, row)


def last_key(journal: Journal, part: type, incident_id: str) -> str | None:
    """Give the order key of the last part of one kind, or None while there is none."""
    row = journal.read_one(
        f"SELECT max(order_key) AS key FROM {TABLE_OF[part]} WHERE incident_id = ? AND deleted_at IS NULL",
        (incident_id,),
    )
    return None if row is None else row["key"]


def first_felt_at(journal: Journal, incident_id: str) -> datetime | None:
    """Give when the first of her own feelings was named."""
    row = journal.read_one(
        "SELECT min(created_at) AS at FROM feelings "
        "WHERE incident_id = ? AND whose = 'me' AND deleted_at IS NULL",
        (incident_id,),
    )
    return None if row is None or row["at"] is None else datetime.fromisoformat(row["at"])
