"""What is said to the client, frozen once it is sent, and what it promised (C1, C2, C8, J2)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from mistakejournal.domain.records import dataclass


class MessageKind(StrEnum):
    """What a message is for."""

    HOLDING = "holding"
    FULL = "full"
    SUMMARY = "summary"
    CHECK_IN = "check_in"
    ANSWERED = "answered"
    """Said before the app was opened, pasted in (A1)."""


class PromiseState(StrEnum):
    """Kept as described, changed and told, not kept; open until then."""

    OPEN = "open"
    KEPT = "kept"
    CHANGED = "changed"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True)
class Message:
    """A draft (sent_at None) or what was said, word for word.

    `base` is what the app built last; what differs in `body` are her own words, which a rebuild keeps.
    """

    id: str
    incident_id: str
    title: str = ""
    """The subject line; "" where the channel has none."""
    kind: MessageKind = MessageKind.FULL
    channel: str = "email"
    body: str = ""
    base: str = ""
    fields: dict[str, str] | None = None
    """What she typed into the holding message's fields, or the lines she ticked."""
    sent_at: datetime | None = None


@dataclass(frozen=True)
class Promise:
    """A promise in its literal words, with the day (and wall-clock time, in `zone`) it is due."""

    id: str
    incident_id: str
    title: str
    message_id: str | None = None
    due_on: date | None = None
    due_time: str = ""
    """HH:MM on the wall in `zone`; "" where only a day is promised."""
    zone: str = ""
    state: PromiseState = PromiseState.OPEN
    settled_at: datetime | None = None
