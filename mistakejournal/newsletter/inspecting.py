"""An issue inspected: every rule asked, every link beside earlier ones, what was meant set aside."""

from __future__ import annotations

from collections.abc import Callable

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.links.comparison import compare, without_itself
from mistakejournal.newsletter.report import Report
from mistakejournal.newsletter.rules import RULES
from mistakejournal.newsletter.setting_aside import set_aside

_OF_ITS_PAGE = ("brief_link", "same_link", "one_link", "shown_address")
"""Rules that speak of where a link goes, the most telling first: one finding is enough for one link."""


def inspect(issue: Issue, against: Against, is_unwanted: Callable[[], bool] = lambda: False) -> Report:
    """Look at an issue. Once nobody wants the report any more, asked between rules, the rest is left."""
    against = without_itself(issue, against)
    links = compare(issue, against)
    findings: list[Finding] = []
    for check in RULES:
        if is_unwanted():
            break
        findings.extend(check(issue, against))
    report = Report(
        issue,
        links,
        _one_for_each(findings),
        compared_with=tuple(earlier.title for earlier in against.earlier),
    )
    return set_aside(report, against.meant, against.steady)


def _one_for_each(findings: list[Finding]) -> tuple[Finding, ...]:
    """Leave each link one finding of where it goes: the strongest, among those the most telling."""
    best: dict[int, Finding] = {}
    for one in findings:
        if one.link and one.rule in _OF_ITS_PAGE:
            best[one.link] = min(best.get(one.link, one), one, key=_telling)
    return tuple(one for one in findings if one.rule not in _OF_ITS_PAGE or best.get(one.link, one) is one)


def _telling(one: Finding) -> tuple[int, int]:
    return list(Strength).index(one.strength), _OF_ITS_PAGE.index(one.rule)
