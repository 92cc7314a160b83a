"""What would change if a backup became the journal again, noun by noun (O1)."""

from __future__ import annotations

from mistakejournal.domain.records import dataclass

SHOWN = 5
"""So many titles are told of each kind of change."""


@dataclass(frozen=True)
class Titles:
    """How many there are, and the titles of the first of them; one without a title has ""."""

    count: int = 0
    first: tuple[str, ...] = ()


@dataclass(frozen=True)
class NounChange:
    """What happens to one noun, named by its table ("incidents"), or "other" for what has no page of its own.

    `comes_back` stands in the backup alone, `goes` in the journal alone, `differs` in both with other words.
    What lies in the bin stands nowhere.
    """

    noun: str
    comes_back: Titles = Titles()
    goes: Titles = Titles()
    differs: Titles = Titles()


@dataclass(frozen=True)
class Preview:
    """What a restore would do: nouns without a change are left out."""

    nouns: tuple[NounChange, ...]
    is_whole: bool
    """Whether every row of the backup has the words it was saved with."""


@dataclass(frozen=True)
class Inside:
    """What stands in a journal or a backup: rows of each noun, none of the bin, and of when they are.

    `newest` is the title of the incident noticed last, `newest_on` and `since` are days (ISO), "" without
    any. `moved_at` is "" unless the journal has moved to another laptop.
    """

    rows: dict[str, int]
    newest: str
    newest_on: str
    since: str
    last_change: str
    moved_at: str
