"""Where answers go: not where they went last time, or where nobody reads them (I9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue

_NOBODY = re.compile(r"\b(?:no|do[-_.]?not)[-_.]?reply\b|\bnoreply", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>\",;]{1,120}@[^\s<>\",;]{1,120}")


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Look at the Reply-To line, and without one at the From line, as mail programs do."""
    address = _address(issue.reply_to) or _address(issue.sender)
    if _NOBODY.search(address.partition("@")[0]):
        yield Finding("reply_to", "nobody", Strength.NOTE, Part.REPLY_TO, {"address": address}, address)
    last = _address(against.last.issue.reply_to) if against.last is not None else ""
    given = _address(issue.reply_to)
    if given and last and given.casefold() != last.casefold():
        facts = {"address": given, "last": last}
        yield Finding("reply_to", "changed", Strength.HINT, Part.REPLY_TO, facts, given)


def _address(line: str) -> str:
    found = _ADDRESS.search(line[:1000])
    return found[0] if found is not None else ""
