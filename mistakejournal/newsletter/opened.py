"""Links that she opened and called wrong: each is a strong finding of the report, by her own word (I4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mistakejournal.domain.inspection import Answer
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Link
from mistakejournal.newsletter.report import Report

RULE = CODE = "opened_wrong"


def with_answers(report: Report, answers: Mapping[str, str] | None) -> Report:
    """Give the report with a finding, before all others, for each link that was answered with wrong."""
    wrong = {number for number, answer in (answers or {}).items() if answer == Answer.WRONG}
    found = tuple(_finding(link) for link in report.issue.links if str(link.number) in wrong)
    return replace(report, findings=(*found, *report.findings)) if found else report


def _finding(link: Link) -> Finding:
    words = " ".join(link.words.split())
    return Finding(
        RULE,
        CODE,
        Strength.STRONG,
        Part.LINK,
        facts={"words": words, "href": link.href},
        excerpt=words or link.href,
        start=link.start,
        end=link.end,
        link=link.number,
    )
