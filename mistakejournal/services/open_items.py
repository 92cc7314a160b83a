"""What is unfinished: the sidebar's Open list."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.incident import State
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.progress import next_step, progress
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import RunLine
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import incident_files
from mistakejournal.store import incidents as store
from mistakejournal.store import runs

OPEN_MOST = 50
"""More open incidents than this are reached through the Journal."""


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


def open_items(desk: Desk) -> list[OpenItem]:
    """Give what is unfinished: incidents that are not closed, practice last, then open runs; newest first."""
    files = incident_files(desk, store.unclosed_ids(desk.journal, OPEN_MOST))
    items = sorted(map(_open_incident, files), key=lambda item: item.practice)
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
