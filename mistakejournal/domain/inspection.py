"""What stays of the newsletter inspector: kept issues, reports, steady links, what was meant, wishes.

A report and the links of an issue are kept as JSON text (newsletter/saved.py): they are read as a whole.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from mistakejournal.domain.records import dataclass


class Answer(StrEnum):
    """What she said of a link that she opened (I4). What was not opened has no answer."""

    RIGHT = "right"
    WRONG = "wrong"
    LATER = "later"


class Wish(StrEnum):
    """What a client's rule asks of each issue (I10)."""

    CONTAIN = "contain"
    AVOID = "avoid"
    SPELL = "spell"
    """Spelt just like this wherever it stands."""


@dataclass(frozen=True)
class KeptIssue:
    """An issue that later ones of this client are compared with (I3): its text and links, no pictures."""

    id: str
    client_id: str
    title: str
    """Its number ("118"), else its subject, else the file's name."""
    number: str = ""
    subject: str = ""
    sender: str = ""
    reply_to: str = ""
    sent_on: date | None = None
    is_correction: bool = False
    """A mail that corrects an issue; it may be compared with as well."""
    text: str = ""
    links: str = ""
    """JSON, as newsletter/saved.py writes it."""
    created_at: datetime | None = None


@dataclass(frozen=True)
class Inspection:
    """One look at one issue; it outlives the file."""

    id: str
    title: str
    """The file's name, else the subject, else the first words."""
    client_id: str | None = None
    run_step_id: str | None = None
    """The step of a run that it is the proof of (I11)."""
    inspected_at: datetime | None = None
    links: int = 0
    strong: int = 0
    """How many strong findings were open when it was made, or are since something was meant."""
    report: str = ""
    """JSON, as newsletter/saved.py writes it."""
    answers: dict[str, str] | None = None
    """The links she opened: number of the link -> Answer."""
    issue_id: str | None = None
    """The kept issue that was made of it."""


@dataclass(frozen=True)
class SteadyLink:
    """A link that stays the same from issue to issue, and is meant to."""

    id: str
    client_id: str
    title: str
    """Its words, for the list in which this can be taken back."""
    key: str = ""
    """What it is found by (newsletter/links/comparison.py)."""


@dataclass(frozen=True)
class Exemption:
    """A finding she called meant: in one report (`inspection_id`), or for good for this client (I12)."""

    id: str
    title: str
    """Its excerpt, for the list in which this can be taken back."""
    rule: str = ""
    key: str = ""
    client_id: str | None = None
    inspection_id: str | None = None


@dataclass(frozen=True)
class ClientRule:
    """What each issue of a client must have, must not have, or spells in one way (I10)."""

    id: str
    client_id: str
    title: str
    """The words."""
    wish: Wish = Wish.CONTAIN
    incident_id: str | None = None
    """The incident it was learned from."""
