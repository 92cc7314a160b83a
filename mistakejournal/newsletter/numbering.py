"""Which issue it is: the number an issue calls itself by, and the day it says it is of."""

from __future__ import annotations

import re
from datetime import date

from mistakejournal.domain.daytext import placed_days
from mistakejournal.newsletter.issue import Area, Issue

_SAID = re.compile(
    r"(?:\b(?:issue|edition|newsletter|letter|number|no\.?|nr\.?|ausgabe|numéro|número|numero)[^\S\n]*[#№]?[^\S\n]*|[#№][^\S\n]?)"
    r"(\d{1,5})\b(?![.,:/–-]\d)",
    re.IGNORECASE,
)
"""“Issue 118”, “No. 7”, “#42”; not “No. 7.5” and not a time, nor a list below “Edition”."""
_SHOWN = 600
"""Characters from the start of the text in which an issue says its number."""
_NEAR = 45
"""Days: a monthly issue of last month is still named by its day."""


def issue_number(issue: Issue) -> str:
    """Give an issue's number as it stands in its subject or above its text ("118"), or ""."""
    return _in_subject(issue) or _said(_top(issue))


def issue_day(issue: Issue, today: date) -> date | None:
    """Give the one day that stands in an issue's subject or above its text, or None.

    The year is the one nearest to `today`. A day far from today is something else than when it goes out.
    """
    found = list(placed_days(f"{issue.subject[:_SHOWN]}\n{_top(issue)}"))
    if len({one.written for one in found}) != 1 or len(found[0].written.readings) != 1:
        return None
    day = found[0].written.readings[0].nearest(today)
    return day if abs((day - today).days) <= _NEAR else None


def _in_subject(issue: Issue) -> str:
    subject = issue.subject[:_SHOWN]
    said = _said(subject)
    if said:
        return said
    for name in re.findall(r"\w{3,}", issue.sender.split("<")[0]):
        found = re.search(rf"\b{re.escape(name)}\s+(\d{{1,4}})\b(?![.,:/–-]\d)", subject, re.IGNORECASE)
        if found and not _is_year(found[1]):
            return found[1]
    return ""


def _said(words: str) -> str:
    found = _SAID.search(words)
    return found[1] if found else ""


def _top(issue: Issue) -> str:
    tops = (Area.PREHEADER, Area.HEADER, Area.GREETING)
    blocks = [one for one in issue.blocks if one.area in tops]
    if not blocks:
        return issue.text[:_SHOWN]
    return "\n".join(issue.text[one.start : one.end] for one in blocks)[:_SHOWN]


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.startswith(("19", "20"))
