"""A short issue for the tests of a rule: each line is a block of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.issue import Area, Block, Issue, Source

MONDAY = date(2026, 11, 30)
NOTHING = Against(today=MONDAY)


def letter(*lines, areas=None, **fields):
    """Write an issue of lines; one that begins with "Hi", "Hello" or "Dear" greets."""
    text, blocks, at = "\n".join(lines), [], 0
    for number, line in enumerate(lines):
        area = (areas or {}).get(number) or (
            Area.GREETING if line.startswith(("Hi", "Hello", "Dear")) else Area.BODY
        )
        blocks.append(Block(at, at + len(line), area))
        at += len(line) + 1
    fields = {"subject": "Start small", "sent": datetime(2026, 12, 1, 7, tzinfo=UTC)} | fields
    return Issue(fields.pop("source", Source.MAIL), text=text, blocks=tuple(blocks), **fields)


def found(check, issue, against=NOTHING):
    """Give code, strength and words of what a rule finds, and hold its places against the text."""
    findings = list(check(issue, against))
    for one in findings:
        if one.start >= 0 and not one.link:
            assert issue.text[one.start : one.end] == one.excerpt
    return [(one.code, one.strength.value, one.excerpt) for one in findings]
