"""HTML that is longer than what Gmail shows of a mail (I9)."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue

_KILOBYTE = 1024
_SHOWN = 102 * _KILOBYTE
"""Gmail shows this much and puts "[Message clipped] View entire message" in place of the rest."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Say how large it is once it is too large."""
    del against
    if issue.html_size is not None and issue.html_size > _SHOWN:
        facts = {"size": str(-(-issue.html_size // _KILOBYTE))}
        yield Finding("size", "clipped", Strength.HINT, Part.MAIL, facts)
