"""Patterns in words: one sentence above all, spans and shares, and tables to be read aloud (K2 to K5)."""

from __future__ import annotations

from collections.abc import Callable

from mistakejournal.domain.records import dataclass
from mistakejournal.services.patterns import Patterns, Share, Spans


@dataclass(frozen=True)
class TextTable:
    """One figure as a table: its title, the heads of its columns, and rows of words."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    """A line below it, such as what was left out."""


def headline(found: Patterns, cause_words: Callable[[str], str]) -> str:
    """Give what stands out in one or two sentences; `cause_words` names a cause by its code."""
    raise NotImplementedError


def share_words(part: int, of: int) -> str:
    """Give a share: “6 of 19” while there are fewer than 20, else “32 %”."""
    raise NotImplementedError


def found_first_words(share: Share) -> str:
    """Give who noticed first: “I found it first: 5 of 12”; "" where nothing is known."""
    raise NotImplementedError


def trend_words(spans: Spans) -> str:
    """Give how the months went: “35 min in November, 4 h in June”; "" under eight spans."""
    raise NotImplementedError


def short_span(minutes: int) -> str:
    """Give a span as it stands beside a figure: “35 min”, “4 h”, “2 days”."""
    raise NotImplementedError


def text_tables(found: Patterns, cause_words: Callable[[str], str]) -> tuple[TextTable, ...]:
    """Give every figure as a table, in the order in which they stand."""
    raise NotImplementedError
