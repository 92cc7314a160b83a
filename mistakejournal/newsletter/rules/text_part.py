"""A mail that has nothing for readers without HTML (I9)."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Note that a mail's text part is missing; a draft gets one when it is sent."""
    del against
    if issue.has_text_part is False and not issue.unsent:
        yield Finding("text_part", "missing", Strength.NOTE, Part.MAIL)
