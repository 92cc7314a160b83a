"""A mail to many that nobody can leave (I9)."""

from __future__ import annotations

from collections.abc import Iterator

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Issue, Source

_WAYS = (
    "unsub", "opt out", "opt-out", "optout", "opt_out", "sign out of", "leave this list", "leave the list",
    "leave our list", "leave this newsletter", "stop receiving", "email preferences", "mail preferences",
    "email_preferences", "email-preferences", "your preferences", "manage preferences", "update preferences",
    "subscription preferences", "manage subscription", "manage your subscription", "remove me",
    "remove yourself", "abmelden", "abbestellen", "désabonner", "désinscri", "darse de baja", "disiscri",
    "afmelden", "uitschrijven", "配信停止", "登録解除", "отписаться",
)  # fmt: skip
"""Words that lead out, also inside addresses; in languages that sending tools write by themselves."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Say that no link, no words and no header lead out; what was pasted may have lost its end."""
    del against
    if issue.source not in (Source.MAIL, Source.PAGE) or issue.unsubscribe.strip():
        return
    said = [issue.text, *(f"{one.words} {one.href}" for one in issue.links)]
    low = "\n".join(said).casefold()
    if any(way in low for way in _WAYS):
        return
    strength = Strength.NOTE if issue.unsent or issue.source is Source.PAGE else Strength.HINT
    yield Finding("unsubscribe", "missing", strength, Part.MAIL)
