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
    """Said before the app was opened, or elsewhere, and pasted in (A1, C8)."""
    CORRECTION = "correction"
    """Puts an earlier message right; that one stays as it was said (C8)."""
    FOLLOW_UP = "follow_up"
    """Said after the repair: what was seen, whether it is settled, the make-good."""
    TO_OTHER = "to_other"
    """To somebody else it touches (A6)."""
    FACT_PAGE = "fact_page"
    """The facts for the client and an adviser where personal data is in it (A10)."""


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
    text_id: str = ""
    """Which text of the content a follow-up or a message to others began with ("fu_confirm")."""
    corrects_id: str | None = None
    affected_id: str | None = None


@dataclass(frozen=True)
class Reply:
    """What the client answered, pasted in or noted; `option_id` is what they chose with it."""

    id: str
    incident_id: str
    title: str = ""
    """Their words."""
    channel: str = "email"
    came_at: datetime | None = None
    option_id: str | None = None


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
    option_id: str | None = None
    """The chosen option that this promise is (J2: one row, not two)."""
    unconfirmed: bool = False
    """Found in the sent message; she has not said yet whether it is one."""
    changed_to: str = ""
    """What holds instead, once it was changed."""
    untold: bool = False
    """Changed, and the client does not know of it yet."""
    snoozed_until: date | None = None
    reminded_at: datetime | None = None
    """When its one notice was given, so that no restart gives it twice (J5)."""

    @property
    def is_kept(self) -> bool:
        """Tell whether it was kept as described, or changed and told; what was not kept is not."""
        if self.state is PromiseState.CHANGED:
            return not self.untold
        return self.state is PromiseState.KEPT
