"""An issue inspected: every rule asked, every link beside earlier ones, what was meant set aside."""

from __future__ import annotations

from collections.abc import Callable

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.comparison import compare
from mistakejournal.newsletter.finding import Finding
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.report import Report
from mistakejournal.newsletter.rules import RULES
from mistakejournal.newsletter.setting_aside import set_aside


def inspect(issue: Issue, against: Against, is_unwanted: Callable[[], bool] = lambda: False) -> Report:
    """Look at an issue. Once nobody wants the report any more, asked between rules, the rest is left."""
    links = compare(issue, against)
    findings: list[Finding] = []
    for check in RULES:
        if is_unwanted():
            break
        findings.extend(check(issue, against))
    report = Report(
        issue, links, tuple(findings), compared_with=tuple(earlier.title for earlier in against.earlier)
    )
    return set_aside(report, against.meant, against.steady)
