"""Incidents in lists: the Journal's pages."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.incident import Kind, State
from mistakejournal.domain.incident_file import TITLE_LENGTH, made_title, shortened
from mistakejournal.domain.query import match_of
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.store import incidents as store


@dataclass(frozen=True)
class IncidentLine:
    """One incident in a list. `occurred_at` is when it was noticed, else when it was entered (UTC)."""

    id: str
    kind: Kind
    title: str
    """Given, or made from what happened; "" when there are no words: words/states.py names it by its day."""
    client_name: str
    work_name: str
    cause_code: str
    cause_title: str
    """Her own words where the cause is "other"."""
    occurred_at: datetime
    state: State
    level: int | None
    practice: bool

    @property
    def place(self) -> tuple[datetime, str]:
        """What `list_incidents(after=…)` wants to go on from this line."""
        return self.occurred_at, self.id


def list_incidents(
    desk: Desk,
    *,
    query: str = "",
    client_id: str | None = None,
    cause: str | None = None,
    state: str | None = None,
    since: datetime | None = None,
    kind: str | None = None,
    practice: bool | None = None,
    after: tuple[datetime, str] | None = None,
    limit: int = 100,
) -> list[IncidentLine]:
    """Give a page of incidents and near misses, newest first; `after` is the last line's `place`."""
    wanted = _filter(query, client_id, cause, state, since, kind, practice)
    return [_line(line) for line in store.page(desk.journal, wanted, after, limit)]


def count_incidents(
    desk: Desk,
    *,
    query: str = "",
    client_id: str | None = None,
    cause: str | None = None,
    state: str | None = None,
    since: datetime | None = None,
    kind: str | None = None,
) -> int:
    """Count incidents and near misses; practice is left out of every count (A9)."""
    wanted = _filter(query, client_id, cause, state, since, kind, practice=False)
    return store.count(desk.journal, wanted)


def _line(line: store.Line) -> IncidentLine:
    words = line.title.strip() or made_title(line.what_happened)
    return IncidentLine(
        line.id, line.kind, shortened(" ".join(words.split()), 2 * TITLE_LENGTH), line.client_name,
        line.work_name, line.cause_code, line.cause_title, line.occurred_at, line.state, line.level,
        line.practice,
    )  # fmt: skip


def _filter(
    query: str,
    client_id: str | None,
    cause: str | None,
    state: str | None,
    since: datetime | None,
    kind: str | None,
    practice: bool | None = None,
) -> store.Filter:
    return store.Filter(
        match_of(query), client_id or None, cause or None, state or None, since, kind or None, practice
    )
