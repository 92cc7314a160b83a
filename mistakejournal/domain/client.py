"""The people she works for and the kinds of work she does for them (A4, A11)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from mistakejournal.domain.records import dataclass


class Channel(StrEnum):
    """How something is said."""

    EMAIL = "email"
    PHONE = "phone"
    CHAT = "chat"


_TITLES = frozenset("mr mrs ms miss mx dr prof sir herr frau mme monsieur madame".split())


@dataclass(frozen=True)
class Client:
    """A business she works for: `name` stands in lists, `contact` in messages."""

    id: str
    name: str
    contact: str = ""
    email: str = ""
    phone: str = ""
    channel: Channel | None = None
    how_to_tell: str = ""
    """How they like to be told, in her words: "a call first, then email"."""
    cares_about: str = ""
    sore_points: str = ""
    agreed: str = ""
    """What was agreed for the day something goes wrong."""
    anxious_about: str = ""
    zone: str = ""
    """IANA zone of the client; "" means the same as hers."""
    currency: str = ""
    notes: str = ""
    retainer: bool = False
    """On a monthly retainer: a make-good is hours first, prices second (C6)."""
    put_away_at: datetime | None = None
    forgotten_at: datetime | None = None
    """When name and contact details were taken out of everything (N3)."""

    @property
    def first_name(self) -> str:
        """The name a message speaks to."""
        return first_name(self.contact)


def first_name(contact: str) -> str:
    """Give the name a message speaks to: the contact's first name, or "" where no contact is known.

    Behind a title the whole name stands: "Ms Okafor", "Dr. Anna Meier".
    """
    first, *rest = contact.split() or [""]
    return " ".join((first, *rest)) if first.casefold().removesuffix(".") in _TITLES else first


@dataclass(frozen=True)
class ClientFact:
    """Something steady about a client, such as a rate, a list's usual size, a link that stays (A11, E9)."""

    id: str
    client_id: str
    name: str
    value: str = ""
    order_key: str = ""


@dataclass(frozen=True)
class Work:
    """A kind of work, such as "Newsletter"; `code` ties it to a starter checklist ("newsletter")."""

    id: str
    name: str
    code: str = ""
    put_away_at: datetime | None = None
