"""An issue that comes from somebody else than the one before (I9)."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.mailbox import address_in, steady


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Hold the From line against earlier issues; where it changes every time, that is no more than a note."""
    earlier = [one.issue.sender for one in against.earlier if one.issue.sender.strip()]
    known = {_plain(sender) for sender in earlier}
    if not issue.sender.strip() or not earlier or _plain(issue.sender) in known:
        return
    strength = Strength.HINT if len(known) == 1 else Strength.NOTE
    facts = {"sender": issue.sender, "last": earlier[0]}
    yield Finding("sender", "changed", strength, Part.SENDER, facts, issue.sender)


def _plain(sender: str) -> str:
    address = address_in(sender)
    if address:
        sender = sender.replace(address, steady(address))
    return " ".join(sender.casefold().replace('"', "").split())
