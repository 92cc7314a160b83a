"""A subject that an earlier issue had (I8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.passage import bare_subject

_TELLING = 3
"""Words from which on a subject is its issue's own; fewer may be the name of the newsletter."""
_TELLING_ALONE = 5
"""The same where only one issue is kept, and nobody knows whether subjects change."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Hold the subject against all kept ones; where it is always the same, that is no more than a note."""
    subject = _plain(issue.subject)
    earlier = [_plain(one.issue.subject) for one in against.earlier]
    if not subject or subject not in earlier:
        return
    same = against.earlier[earlier.index(subject)]
    if Counter(earlier)[subject] > 1:
        yield Finding("same_subject", "always", Strength.NOTE, Part.SUBJECT, {}, issue.subject)
        return
    enough = _TELLING if len(earlier) > 1 else _TELLING_ALONE
    is_last = same is against.last and len(subject.split()) >= enough
    strength = Strength.STRONG if is_last else Strength.HINT
    facts = {"title": same.title}
    yield Finding("same_subject", "last", strength, Part.SUBJECT, facts, issue.subject)


def _plain(subject: str) -> str:
    return " ".join(bare_subject(subject).casefold().split())
