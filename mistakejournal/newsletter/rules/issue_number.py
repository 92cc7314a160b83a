"""An issue's number that didn't go on from the last one's (I8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.numbering import issue_number

_FAR = 50
"""Numbers further apart are of two different things."""
_TOP = 1500
_BEFORE = r"(?:\b(?:issue|edition|newsletter|letter|number|no\.?|nr\.?)[^\S\n]*[#№]?[^\S\n]*|[#№][^\S\n]?)"


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Hold the number in the subject and the one above the text against the last kept issue's."""
    last = _last_number(against.last)
    if last is None:
        return
    said = [
        (Part.SUBJECT, _number(replace(issue, text="", blocks=()))),
        (Part.TEXT, _number(replace(issue, subject=""))),
    ]
    numbers = [number for _, number in said if number is not None]
    for part, number in said:
        judged = _judge(number, last, numbers)
        if number is not None and judged is not None:
            code, strength = judged
            yield _finding(issue, part, code, strength, number, last)
            return


def _judge(number: int | None, last: int, numbers: list[int]) -> tuple[str, Strength] | None:
    if number is None or number == last + 1 or abs(number - last) > _FAR:
        return None
    if number == last:
        return "same", Strength.STRONG
    if last + 1 in numbers:
        return None  # the other place has the right one; this is some other number
    return ("back", Strength.HINT) if number < last else ("jumped", Strength.HINT)


def _last_number(last: Earlier | None) -> int | None:
    if last is None:
        return None
    if last.number.isdecimal() and len(last.number) < 6:
        return int(last.number)
    return _number(last.issue)


def _number(issue: Issue) -> int | None:
    said = issue_number(issue)
    return int(said) if said.isdecimal() else None


def _finding(issue: Issue, part: Part, code: str, strength: Strength, number: int, last: int) -> Finding:
    words = issue.subject if part is Part.SUBJECT else issue.text[:_TOP]
    found = re.search(rf"{_BEFORE}{number}(?![\d]|\.\d)", words, re.IGNORECASE)
    excerpt = found[0] if found is not None else str(number)
    start, end = found.span() if found is not None and part is Part.TEXT else (-1, -1)
    facts = {"number": str(number), "last": str(last)}
    return Finding("issue_number", code, strength, part, facts, excerpt, start, end)
