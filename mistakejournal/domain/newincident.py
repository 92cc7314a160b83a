"""An incident as it will be made of what was read, by what each name was said to be (M3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, tzinfo

from mistakejournal.domain.importfield import Field
from mistakejournal.domain.reading.moments import DayOrder
from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class Plan:
    """What becomes of each name, and what was answered once for all incidents."""

    fields: Mapping[str, Field]
    zone: tzinfo
    zone_name: str
    today: date
    order: DayOrder | None = None
    """Which number of 3/4/2026 is the day; None while nobody said."""
    are_over: bool = True
    """An incident that says nothing of its state is over."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Codes of causes by code and label in plain letters."""
    levels: Mapping[str, int] = field(default_factory=dict)
    """Levels by their names in plain letters."""
    client: str = ""
    """Whose all are that name nobody."""


@dataclass(frozen=True)
class NewPart:
    """A repair or a fix; None where it is still to do."""

    title: str
    done_at: datetime | None


@dataclass(frozen=True)
class NewText:
    """What was said or answered: when, how, under which subject, and the words."""

    at: datetime | None
    channel: str
    subject: str
    words: str


@dataclass(frozen=True)
class NewIncident:
    """Everything of one incident; `columns` are those of its row that are its own."""

    columns: dict[str, object]
    client: str = ""
    work: str = ""
    causes: tuple[tuple[str, str], ...] = ()
    becauses: tuple[str, ...] = ()
    not_caught: tuple[str, ...] = ()
    repairs: tuple[NewPart, ...] = ()
    fixes: tuple[NewPart, ...] = ()
    said: tuple[NewText, ...] = ()
    answered: tuple[NewText, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    """What has no place of its own: the name it stood under, and the words."""
    known_id: str = ""
    """The id it has in a journal of ours."""
    again_of: str = ""
    day: date | None = None
    """The day it was noticed, on her wall."""
    is_over: bool = False
    """It is closed, and nothing says when: from the moment that it is made."""
    file: str = ""
    line: int = 0

    @property
    def title(self) -> str:
        """Its title, or the first words of what happened."""
        words = str(self.columns.get("title") or self.columns.get("what_happened") or "")
        return words.strip().partition("\n")[0]
