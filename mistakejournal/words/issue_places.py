"""Where something stands in an issue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident_file import shortened
from mistakejournal.newsletter.finding import Finding, Part
from mistakejournal.newsletter.issue import Area, Block, Issue
from mistakejournal.newsletter.passage import Passages

_HEADING = 40
"""Characters of a heading that name a place."""


def place_words(issue: Issue, finding: Finding) -> str:
    """Name the place, for the line beside a finding: “subject”, “greeting, line 1”, “above the footer”."""
    if finding.part is Part.TEXT:
        return _in_text(issue, finding.start)
    if finding.part is Part.LINK:
        link = next((one for one in issue.links if one.number == finding.link), None)
        return _in_text(issue, link.start) if link is not None else _of_part(finding.part)
    return _of_part(finding.part)


def _of_part(part: Part) -> str:
    names = {
        Part.SUBJECT: QCoreApplication.translate("IssuePlaces", "subject"),
        Part.PREHEADER: QCoreApplication.translate("IssuePlaces", "preview text"),
        Part.SENDER: QCoreApplication.translate("IssuePlaces", "sender"),
        Part.REPLY_TO: QCoreApplication.translate("IssuePlaces", "reply address"),
        Part.MAIL: QCoreApplication.translate("IssuePlaces", "whole mail"),
        Part.LINK: QCoreApplication.translate("IssuePlaces", "links"),
        Part.TEXT: QCoreApplication.translate("IssuePlaces", "text"),
    }
    return names[part]


def _in_text(issue: Issue, place: int) -> str:
    number = Passages(issue).number(place)
    if place < 0 or number < 0:
        return _of_part(Part.TEXT)
    block = issue.blocks[number]
    if block.area is Area.GREETING:
        return _in_greeting(issue, place)
    if block.area is not Area.BODY:
        return _of_area(block.area)
    if _is_above_footer(issue, number):
        return QCoreApplication.translate("IssuePlaces", "above the footer")
    return _in_body(issue, number)


def _of_area(area: Area) -> str:
    names = {
        Area.PREHEADER: QCoreApplication.translate("IssuePlaces", "preview text"),
        Area.HEADER: QCoreApplication.translate("IssuePlaces", "header"),
        Area.QUOTED: QCoreApplication.translate("IssuePlaces", "quoted text"),
        Area.FOOTER: QCoreApplication.translate("IssuePlaces", "footer"),
    }
    return names.get(area, _of_part(Part.TEXT))


def _in_greeting(issue: Issue, place: int) -> str:
    start = next(one.start for one in issue.blocks if one.area is Area.GREETING)
    line = issue.text.count("\n", start, place) + 1
    return QCoreApplication.translate("IssuePlaces", "greeting, line {line}").format(line=line)


def _is_above_footer(issue: Issue, number: int) -> bool:
    return number + 1 < len(issue.blocks) and issue.blocks[number + 1].area is Area.FOOTER


def _in_body(issue: Issue, number: int) -> str:
    """Name the heading above, if it is not the heading itself; else which paragraph it is."""
    above = next((one for one in reversed(issue.blocks[:number]) if one.heading), None)
    if issue.blocks[number].heading:
        return QCoreApplication.translate("IssuePlaces", "heading")
    if above is not None and above.area is Area.BODY:
        return QCoreApplication.translate("IssuePlaces", "under “{heading}”").format(
            heading=_in_short(issue, above)
        )
    count = sum(1 for one in issue.blocks[: number + 1] if one.area is Area.BODY)
    return QCoreApplication.translate("IssuePlaces", "paragraph {count}").format(count=count)


def _in_short(issue: Issue, block: Block) -> str:
    return shortened(" ".join(issue.text[block.start : block.end].split()), _HEADING)
