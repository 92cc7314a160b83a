"""A report."""

from __future__ import annotations

from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.issue import Issue, Source
from mistakejournal.newsletter.report import Report


def test_only_what_wants_an_answer_is_strong():
    findings = tuple(Finding("leftovers", "placeholder", strength) for strength in Strength)
    assert [one.strength for one in Report(Issue(Source.MAIL), findings=findings).strong] == [Strength.STRONG]
