"""Whether a fix holds, in words: a label, a line with its numbers, and the marks of its time line (K2)."""

from __future__ import annotations

from mistakejournal.domain.effectiveness import Record, Verdict


def verdict_label(verdict: Verdict) -> str:
    """Give a verdict in two or three words: “It caught one”."""
    raise NotImplementedError


def verdict_words(record: Record) -> str:
    """Give the verdict with what it stands on: “Probably working: 14 runs since, none came back”."""
    raise NotImplementedError


def held_words(record: Record) -> str:
    """Give the short line at the end of a time line: “held 4 of 5”, “new”."""
    raise NotImplementedError
