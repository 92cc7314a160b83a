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
    given = address_in(issue.reply_to)
    earlier = [last for one in against.earlier if (last := address_in(one.issue.reply_to))]
    known = {steady(last) for last in earlier}
    if given and earlier and steady(given) not in known:
        strength = Strength.HINT if len(known) == 1 else Strength.NOTE
        facts = {"address": given, "last": earlier[0]}
        yield Finding("reply_to", "changed", strength, Part.REPLY_TO, facts, given)
