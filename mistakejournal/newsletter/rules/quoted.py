"""A mail that is mostly another one, quoted: rules keep quiet there, and silence would look like praise."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue

_MOSTLY = 0.6
"""A share of the words; below it the issue has enough of its own."""
_LETTER = 500
"""Characters that may be a whole issue; less is a word or two that somebody said."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Hint that most of a mail was not looked through, for it answers another one."""
    del against
    length = sum(block.end - block.start for block in issue.blocks if block.area is Area.QUOTED)
    if length >= _LETTER and length > _MOSTLY * len(issue.text):
        yield Finding("quoted", "mostly", Strength.HINT, Part.MAIL)
