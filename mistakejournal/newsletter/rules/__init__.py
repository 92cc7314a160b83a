"""What is looked at in an issue, one file for each rule: a `check(issue, against)` that gives findings.

A new rule is one file here, one line in RULES, its sentences in words/findings.py, a good and a bad issue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.rules import merge_tags, past_date, weekday, wishes

__all__ = ["RULES", "Check"]

Check = Callable[[Issue, Against], Iterable[Finding]]

RULES: tuple[Check, ...] = (
    merge_tags.check,
    weekday.check,
    past_date.check,
    wishes.check,
)
"""What each rule does, in the order in which equal findings are shown."""
