"""What is looked at in an issue, one file for each rule: a `check(issue, against)` that gives findings.

A new rule is one file here, one line in RULES, its sentences in words/findings.py, a good and a bad issue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.rules import (
    alt_texts,
    brief_link,
    issue_number,
    leftovers,
    link_problems,
    merge_tags,
    one_link,
    other_client,
    past_date,
    preheader,
    quoted,
    reply_to,
    same_link,
    same_subject,
    sender,
    shown_address,
    size,
    subject,
    text_part,
    unsubscribe,
    weekday,
    wishes,
)

__all__ = ["RULES", "Check"]

Check = Callable[[Issue, Against], Iterable[Finding]]

RULES: tuple[Check, ...] = (
    brief_link.check,
    same_link.check,
    one_link.check,
    shown_address.check,
    link_problems.check,
    merge_tags.check,
    weekday.check,
    past_date.check,
    leftovers.check,
    other_client.check,
    same_subject.check,
    issue_number.check,
    wishes.check,
    subject.check,
    preheader.check,
    sender.check,
    reply_to.check,
    unsubscribe.check,
    quoted.check,
    text_part.check,
    alt_texts.check,
    size.check,
)
"""What each rule does, in the order in which equal findings are shown."""
