"""A mail to many that nobody can leave (I9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue, Source

_WAY = re.compile(
    r"unsub|opt[ _-]?out|sign[ _-]?out of|leave (?:this|the|our) (?:list|newsletter)|stop receiving|"
    r"(?:email|mail|your|manage|update|subscription)[ _-]?preferences|manage (?:your )?subscription|"
    r"remove (?:me|yourself)|abmelden|abbestellen|désabonner|désinscri|darse de baja|cancelar|disiscri|"
    r"afmelden|uitschrijven|配信停止|登録解除|отписаться",
    re.IGNORECASE,
)


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Say that no link, no words and no header lead out; what was pasted may have lost its end."""
    del against
    if issue.source not in (Source.MAIL, Source.PAGE) or issue.unsubscribe.strip():
        return
    if _WAY.search(issue.text) or any(_WAY.search(f"{one.words} {one.href}") for one in issue.links):
        return
    strength = Strength.NOTE if issue.unsent or issue.source is Source.PAGE else Strength.HINT
    yield Finding("unsubscribe", "missing", strength, Part.MAIL)
