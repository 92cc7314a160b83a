"""Schedules, companion work and what is due, as they are read."""

from __future__ import annotations

from datetime import date, datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.schedule import Companion, Occurrence, Schedule
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

_LIST = """checklists.id AS checklist_id, checklists.name AS title, clients.name AS client_name,
        (SELECT count(*) FROM steps WHERE steps.checklist_id = checklists.id
            AND steps.deleted_at IS NULL AND steps.retired_at IS NULL) AS steps,
        (SELECT count(*) FROM steps WHERE steps.checklist_id = checklists.id AND steps.incident_id IS NOT NULL
            AND steps.deleted_at IS NULL AND steps.retired_at IS NULL) AS learned"""

_OF_SCHEDULES = f"""
    SELECT schedules.id, schedules.id AS schedule_id, NULL AS occurrence_id, {_LIST},
        coalesce(schedules.client_id, checklists.client_id) AS client_id, schedules.rule,
        schedules.days_after_done, schedules.starts_on, schedules.next_on AS due_on, schedules.at_time,
        schedules.zone, 0 AS missed, schedules.snoozed_until, '' AS after
    FROM schedules
    JOIN checklists ON checklists.id = schedules.checklist_id
    LEFT JOIN clients ON clients.id = coalesce(schedules.client_id, checklists.client_id)
    WHERE schedules.next_on <= ? AND schedules.deleted_at IS NULL AND schedules.put_away_at IS NULL
    AND checklists.deleted_at IS NULL AND checklists.put_away_at IS NULL
"""

_OF_OCCURRENCES = f"""
    SELECT occurrences.id, occurrences.schedule_id, occurrences.id AS occurrence_id, {_LIST},
        coalesce(occurrences.client_id, checklists.client_id) AS client_id, '' AS rule,
        NULL AS days_after_done, occurrences.due_on AS starts_on, occurrences.due_on, occurrences.at_time,
        occurrences.zone, occurrences.missed, occurrences.snoozed_until, coalesce(source.title, '') AS after
    FROM occurrences
    JOIN checklists ON checklists.id = occurrences.checklist_id
    LEFT JOIN clients ON clients.id = coalesce(occurrences.client_id, checklists.client_id)
    LEFT JOIN runs AS source ON source.id = occurrences.source_run_id
    WHERE occurrences.state = 'due' AND occurrences.due_on <= ? AND occurrences.deleted_at IS NULL
    AND checklists.deleted_at IS NULL AND checklists.put_away_at IS NULL
"""


@dataclass(frozen=True)
class WaitingLine:
    """A schedule's next day, or an occurrence nothing was done about, with the list it is about."""

    id: str
    schedule_id: str | None
    occurrence_id: str | None
    """None for the schedule itself."""
    checklist_id: str
    title: str
    client_id: str | None
    client_name: str | None
    steps: int
    learned: int
    rule: str
    days_after_done: int | None
    starts_on: date
    due_on: date
    at_time: str
    zone: str
    missed: int
    snoozed_until: datetime | None
    after: str
    """The run whose end opened it, or ""."""


def waiting(journal: Journal, until: date) -> list[WaitingLine]:
    """Give all that waits up to a day, oldest first; what is paused or put away aside."""
    day = until.isoformat()
    rows = journal.read(_OF_SCHEDULES, (day,)) + journal.read(_OF_OCCURRENCES, (day,))
    lines = [from_row(WaitingLine, row) for row in rows]
    return sorted(lines, key=lambda line: (line.due_on, line.at_time or "24:00", line.title, line.id))


def get(journal: Journal, schedule_id: str) -> Schedule:
    """Give a schedule. Raises KeyError when there is none."""
    row = journal.read_one("SELECT * FROM schedules WHERE id = ?", (schedule_id,))
    if row is None:
        raise KeyError(schedule_id)
    return from_row(Schedule, row)


def of_checklist(journal: Journal, checklist_id: str) -> list[Schedule]:
    """Give the schedules of a list, oldest first."""
    rows = journal.read(
        "SELECT * FROM schedules WHERE checklist_id = ? AND deleted_at IS NULL ORDER BY created_at, id",
        (checklist_id,),
    )
    return [from_row(Schedule, row) for row in rows]


def companions_of(journal: Journal, checklist_id: str) -> list[Companion]:
    """Give what opens when a list is done; lists in the bin or put away aside."""
    rows = journal.read(
        "SELECT companions.* FROM companions JOIN checklists ON checklists.id = companions.companion_id"
        " WHERE companions.checklist_id = ? AND companions.deleted_at IS NULL"
        " AND checklists.deleted_at IS NULL AND checklists.put_away_at IS NULL"
        " ORDER BY lower(checklists.name), companions.id",
        (checklist_id,),
    )
    return [from_row(Companion, row) for row in rows]


def lists_of(journal: Journal, client_id: str, work_id: str) -> list[str]:
    """Give the lists of a client for a kind of work."""
    rows = journal.read(
        "SELECT id FROM checklists WHERE client_id = ? AND work_id = ? AND deleted_at IS NULL"
        " AND put_away_at IS NULL",
        (client_id, work_id),
    )
    return [row["id"] for row in rows]


def of_runs(journal: Journal) -> dict[str, Occurrence]:
    """Give what the open runs were started for, by run."""
    rows = journal.read(
        "SELECT occurrences.* FROM runs JOIN occurrences ON occurrences.run_id = runs.id"
        " WHERE runs.state = 'open' AND runs.deleted_at IS NULL AND occurrences.deleted_at IS NULL"
    )
    return {row["run_id"]: from_row(Occurrence, row) for row in rows}


def of_run(journal: Journal, run_id: str) -> Occurrence | None:
    """Give what a run was started for, if it was due."""
    row = journal.read_one("SELECT * FROM occurrences WHERE run_id = ? AND deleted_at IS NULL", (run_id,))
    return None if row is None else from_row(Occurrence, row)


def opened_by(journal: Journal, run_id: str) -> list[Occurrence]:
    """Give the work that the end of a run has opened."""
    rows = journal.read(
        "SELECT * FROM occurrences WHERE source_run_id = ? AND deleted_at IS NULL ORDER BY due_on, id",
        (run_id,),
    )
    return [from_row(Occurrence, row) for row in rows]


def last_settled(journal: Journal, schedule_id: str) -> date | None:
    """Give the newest day of a schedule that something was done about, or None."""
    row = journal.read_one(
        "SELECT max(due_on) AS day FROM occurrences WHERE schedule_id = ? AND state <> 'due'"
        " AND deleted_at IS NULL",
        (schedule_id,),
    )
    return date.fromisoformat(row["day"]) if row is not None and row["day"] else None


def last_done(journal: Journal, checklist_id: str) -> datetime | None:
    """Give when a list was last finished, or None."""
    row = journal.read_one(
        "SELECT max(ended_at) AS at FROM runs WHERE checklist_id = ? AND state = 'done'"
        " AND deleted_at IS NULL",
        (checklist_id,),
    )
    return datetime.fromisoformat(row["at"]) if row is not None and row["at"] else None


def any_schedule(journal: Journal) -> bool:
    """Tell whether any list in use is scheduled at all, paused or not."""
    return bool(
        journal.number(
            "SELECT EXISTS (SELECT 1 FROM schedules JOIN checklists ON checklists.id = schedules.checklist_id"
            " WHERE schedules.deleted_at IS NULL AND checklists.deleted_at IS NULL"
            " AND checklists.put_away_at IS NULL)"
        )
    )
