"""Incidents in lists: the Journal's pages and the sidebar's Open list."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.incident import Kind, State
from mistakejournal.domain.incident_file import TITLE_LENGTH, IncidentFile, made_title, shortened
from mistakejournal.domain.progress import next_step, progress
from mistakejournal.domain.query import match_of
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import RunLine
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import incident_files
from mistakejournal.store import incidents as store
from mistakejournal.store import runs

OPEN_MOST = 50
"""More open incidents than this are reached through the Journal."""


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


@dataclass(frozen=True)
class OpenItem:
    """An unfinished incident or an open run (sidebar).

    `second_code` says what stands below the title. Incidents: a flow step ("pause" … "follow_up"), "waiting"
    (the client has to choose), "fix_owed". Runs: "steps" ("4 of 11") or the kind of the break she
    has not answered yet.
    """

    kind: str
    id: str
    title: str
    client_name: str
    second_code: str
    progress: float
    state: State | None = None
    done: int = 0
    total: int = 0
    practice: bool = False
    at: datetime | None = None
    """When it was noticed or begun (names it where there is no title)."""


def list_incidents(
    desk: Desk,
    *,
    query: str = "",
    client_id: str | None = None,
    cause: str | None = None,
    state: str | None = None,
    since: datetime | None = None,
    kind: str | None = None,
    after: tuple[datetime, str] | None = None,
    limit: int = 100,
) -> list[IncidentLine]:
    """Give a page of incidents and near misses, newest first; `after` is the last line's `place`."""
    wanted = _filter(query, client_id, cause, state, since, kind)
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


def open_items(desk: Desk) -> list[OpenItem]:
    """Give what is unfinished: incidents that are not closed, then open runs, each newest first."""
    files = incident_files(desk, store.unclosed_ids(desk.journal, OPEN_MOST))
    items = [_open_incident(file) for file in files]
    items += [_open_run(row) for row in runs.open_lines(desk.journal)]
    return items


def _open_incident(file: IncidentFile) -> OpenItem:
    second = next_step(file).value
    if file.waiting:
        second = "waiting"
    elif file.fix_owed and file.incident.told_at is not None:
        second = "fix_owed"
    incident = file.incident
    return OpenItem(
        "incident", incident.id, file.title, file.client.name if file.client else "", second, progress(file),
        state=file.state, practice=incident.practice, at=incident.noticed_at or incident.created_at,
    )  # fmt: skip


def _open_run(run: RunLine) -> OpenItem:
    return OpenItem(
        "run", run.id, run.title, run.client_name, run.away_kind or "steps",
        run.done / run.total if run.total else 0.0, done=run.done, total=run.total, at=run.started_at,
    )  # fmt: skip


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
