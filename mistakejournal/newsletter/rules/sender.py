"""An issue that comes from somebody else than the one before (I9)."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.mailbox import address_in, steady


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Hold the From line against the one of the last issue."""
    last = against.last.issue.sender if against.last is not None else ""
    if issue.sender.strip() and last.strip() and _plain(issue.sender) != _plain(last):
        facts = {"sender": issue.sender, "last": last}
        yield Finding("sender", "changed", Strength.HINT, Part.SENDER, facts, issue.sender)


def _plain(sender: str) -> str:
    address = address_in(sender)
    if address:
        sender = sender.replace(address, steady(address))
    return " ".join(sender.casefold().replace('"', "").split())
