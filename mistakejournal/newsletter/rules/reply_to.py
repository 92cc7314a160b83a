"""Where answers go: not where they went last time, or where nobody reads them (I9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.mailbox import address_in, steady

_NOBODY = re.compile(r"\b(?:no|do[-_.]?not)[-_.]?reply\b|\bnoreply", re.IGNORECASE)


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Look at the Reply-To line, and without one at the From line, as mail programs do."""
    address = address_in(issue.reply_to) or address_in(issue.sender)
    if _NOBODY.search(address.partition("@")[0]):
        yield Finding("reply_to", "nobody", Strength.NOTE, Part.REPLY_TO, {"address": address}, address)
    last = address_in(against.last.issue.reply_to) if against.last is not None else ""
    given = address_in(issue.reply_to)
    if given and last and steady(given) != steady(last):
        facts = {"address": given, "last": last}
        yield Finding("reply_to", "changed", Strength.HINT, Part.REPLY_TO, facts, given)
