"""What is looked at in an issue, one file for each rule: a `check(issue, against)` that gives findings.

A new rule is one file here, one line in RULES, its sentences in words/findings.py, a good and a bad issue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding
from mistakejournal.newsletter.issue import Issue

__all__ = ["RULES", "Check"]

Check = Callable[[Issue, Against], Iterable[Finding]]

RULES: tuple[Check, ...] = ()
"""What each rule does, in the order in which equal findings are shown."""
