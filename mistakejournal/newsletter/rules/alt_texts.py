"""Pictures that say nothing where they aren't loaded, and to who doesn't see them (I9)."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Count pictures without alt text; a linked one needs words, another may be called empty on purpose."""
    del against
    own = [one for one in issue.pictures if one.area is not Area.QUOTED]
    linked = sum(1 for one in own if one.linked and not (one.alt or "").strip())
    others = sum(1 for one in own if not one.linked and one.alt is None)
    if linked:
        code = "linked_one" if linked == 1 else "linked"
        yield Finding("alt_texts", code, Strength.HINT, Part.MAIL, {"count": str(linked)})
    if others:
        code = "one" if others == 1 else "some"
        yield Finding("alt_texts", code, Strength.NOTE, Part.MAIL, {"count": str(others)})
