"""A report: an issue, each of its links beside earlier ones, and what the rules found."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.issue import Issue, Link


class LinkState(StrEnum):
    """A link beside earlier issues. None of them says that it is right."""

    ALONE = "alone"
    """There is no earlier issue to compare with."""
    NEW = "new"
    """This address was in no kept issue."""
    SAME = "same"
    """A kept issue had it under the same words."""
    MOVED = "moved"
    """A kept issue had this address under other words."""
    STEADY = "steady"
    """The same, and marked as meant to stay so for this client."""
    HIDDEN = "hidden"
    """A click-tracker leaves nothing to compare."""
    APART = "apart"
    """No address of the web: mail, phone, a place in the mail, a tag of the sending tool."""


@dataclass(frozen=True)
class Compared:
    """One link and what it is beside earlier issues; `earlier_…` names the newest that had it."""

    link: Link
    state: LinkState
    earlier_title: str = ""
    earlier_on: date | None = None


@dataclass(frozen=True)
class Report:
    """What was seen in one issue."""

    issue: Issue
    links: tuple[Compared, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Strong ones first, then by place."""
    meant: tuple[Finding, ...] = ()
    """Those set aside because she said they are meant, or the link is steady."""
    compared_with: tuple[str, ...] = ()
    """Titles of the kept issues it was compared with, the newest first."""
    shortened: bool = False
    """Its text is longer than what is kept of it (newsletter/saved.py); places beyond that are gone."""

    @property
    def strong(self) -> tuple[Finding, ...]:
        """Give the findings that want a fix or a word before it goes out."""
        return tuple(one for one in self.findings if one.strength is Strength.STRONG)
