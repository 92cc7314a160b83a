"""Links that she opened and called wrong: each is a strong finding of the report, by her own word (I4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mistakejournal.domain.inspection import Answer
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Link
from mistakejournal.newsletter.openable import ToOpen
from mistakejournal.newsletter.report import Report

RULE = CODE = "opened_wrong"


def with_answers(report: Report, answers: Mapping[str, str] | None) -> Report:
    """Give the report with a finding, before all others, for each link that was answered with wrong."""
    wrong = {number for number, answer in (answers or {}).items() if answer == Answer.WRONG}
    found = tuple(_finding(link) for link in report.issue.links if str(link.number) in wrong)
    return replace(report, findings=(*found, *report.findings)) if found else report


def spread(opened: Sequence[ToOpen], answers: Mapping[str, str] | None) -> dict[str, str]:
    """Give each link its answer: one answer stands for all links with the same target."""
    said = dict(answers or {})
    for one in opened:
        answer = said.get(str(one.link.number))
        if answer is not None:
            said.update((str(number), answer) for number in one.also)
    return said


def not_opened(opened: Sequence[ToOpen], answers: Mapping[str, str] | None) -> tuple[ToOpen, ...]:
    """Give what was neither called right nor wrong yet."""
    seen = (Answer.RIGHT, Answer.WRONG)
    return tuple(one for one in opened if (answers or {}).get(str(one.link.number)) not in seen)


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
