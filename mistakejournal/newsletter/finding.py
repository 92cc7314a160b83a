"""What a rule says of an issue: one thing to look at, how sure it is, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from mistakejournal.domain.records import dataclass


class Strength(StrEnum):
    """STRONG wants a fix or a word before it goes out; HINT is worth a look; NOTE is calm information."""

    STRONG = "strong"
    HINT = "hint"
    NOTE = "note"


class Part(StrEnum):
    """Where it was found. A place (`start`, `end`) is known in the TEXT alone."""

    TEXT = "text"
    LINK = "link"
    SUBJECT = "subject"
    PREHEADER = "preheader"
    SENDER = "sender"
    REPLY_TO = "reply_to"
    MAIL = "mail"
    """The mail as a whole: its size, its text part, what is missing."""


@dataclass(frozen=True)
class Finding:
    """One thing: `rule` is the rule's file, `code` its sentence in words/findings.py, filled with `facts`."""

    rule: str
    code: str
    strength: Strength
    part: Part = Part.TEXT
    facts: Mapping[str, str] = field(default_factory=dict)
    excerpt: str = ""
    """The words it is about, as they stand there."""
    start: int = -1
    end: int = -1
    """Where in `Issue.text`; -1 where it has no place there."""
    link: int = 0
    """The number of the link it is about; 0 for none."""

    @property
    def key(self) -> str:
        """Name it, so that "it's meant" finds it again in the next issue (I12)."""
        return "|".join((self.rule, self.code, " ".join(self.excerpt.casefold().split())))
