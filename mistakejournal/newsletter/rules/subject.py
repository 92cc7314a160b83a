"""A subject that is missing, or longer than inboxes show (I9)."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue, Source
from mistakejournal.newsletter.passage import bare_subject

_LONG = 70
"""Characters; an inbox on a wide screen shows about so many."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Look at a mail's subject without the marks of a test."""
    del against
    if issue.source is not Source.MAIL:
        return
    subject = bare_subject(issue.subject)
    if not subject:
        yield Finding("subject", "missing", Strength.STRONG, Part.MAIL)
    elif len(subject) > _LONG:
        facts = {"count": str(len(subject))}
        yield Finding("subject", "long", Strength.NOTE, Part.SUBJECT, facts, subject)
