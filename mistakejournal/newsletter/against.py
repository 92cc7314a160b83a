"""What an issue is held against: earlier issues, the run's brief, what the client wants and has allowed."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.brief import Given
from mistakejournal.domain.inspection import ClientRule
from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.issue import Issue


@dataclass(frozen=True)
class Earlier:
    """An issue that was kept, with what its row knows beside it."""

    id: str
    title: str
    """How it is named: "118", or its subject."""
    number: str
    """Its number as it stands there ("118"), or ""."""
    on: date | None
    issue: Issue
    """As it was read; a kept one has its text, subject, sender, links and no more."""


@dataclass(frozen=True)
class Against:
    """Everything a rule may look at besides the issue. Nothing of it has to be there."""

    today: date
    earlier: tuple[Earlier, ...] = ()
    """Kept issues of this client, the newest first; the issue itself is not among them."""
    brief: tuple[Given, ...] = ()
    """Facts of the run it is inspected in (E9)."""
    client: tuple[str, ...] = ()
    """The client's own names: the business, the contact."""
    others: tuple[str, ...] = ()
    """Names of her other clients."""
    owner: str = ""
    """Her own name."""
    wishes: tuple[ClientRule, ...] = ()
    steady: frozenset[str] = frozenset()
    """Keys of links (newsletter/links/comparison.py: `link_key`) that stay the same by intention."""
    meant: frozenset[str] = frozenset()
    """Keys of findings that were meant (`Finding.key`)."""

    @property
    def last(self) -> Earlier | None:
        """Give the issue before this one, or None."""
        return self.earlier[0] if self.earlier else None
