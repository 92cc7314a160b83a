"""What an issue is held against."""

from __future__ import annotations

from datetime import date

from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.issue import Issue, Source

TODAY = date(2026, 12, 1)


def test_the_last_issue_is_the_newest_kept_one():
    earlier = tuple(
        Earlier(id=title, title=title, number=title, on=None, issue=Issue(Source.MAIL))
        for title in ("118", "117")
    )
    assert Against(TODAY, earlier).last is earlier[0]


def test_a_first_issue_has_none():
    assert Against(TODAY).last is None
