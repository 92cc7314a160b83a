"""What was read of incidents from elsewhere, before anything is decided: names, words, where they stood."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field

from mistakejournal.domain.records import dataclass

MOST_ENTRIES = 20_000
"""Incidents of one import; more are no journal of one person."""
MOST_KEYS = 200
"""Names of columns, keys and headings that differ."""
LONGEST_KEY = 200
LONGEST_VALUE = 100_000
"""Letters of one cell, key or part: a hundred pages."""


@dataclass(frozen=True)
class Value:
    """What stands under one name, and the line it begins in."""

    key: str
    text: str
    line: int = 0


@dataclass(frozen=True)
class Entry:
    """One incident as it was read. A name may stand there more than once."""

    values: tuple[Value, ...]
    line: int = 1
    file: str = ""
    """The name of its file; "" for what was pasted."""


@dataclass(frozen=True)
class Trouble:
    """Something that could not be read: a code that words/ has a sentence for, with its file and line."""

    code: str
    file: str = ""
    line: int = 0
    text: str = ""
    """What stands there, or the limit that was met."""


@dataclass(frozen=True)
class Format:
    """One way to write incidents: its code, whether a file (by name and head) is of it, and how it is read.

    `read` is handed a file's name, for what has no title of its own, and its text. It gives entries and
    troubles in their order, and raises JournalError with the `line` where nothing more can be read.
    """

    code: str
    recognise: Callable[[str, str], bool]
    read: Callable[[str, str], Iterator[Entry | Trouble]]


@dataclass(frozen=True)
class KeyUse:
    """One name as it was met: how often it holds something, and the first words there."""

    count: int
    sample: str


@dataclass(frozen=True)
class Gathered:
    """What several files hold: formats by code, entries, and what could not be read."""

    formats: tuple[str, ...] = ()
    files: int = 0
    entries: tuple[Entry, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    keys: dict[str, KeyUse] = field(default_factory=dict)
