"""Runs as an incident looks back at them: where it broke, and what was seen at the learned step since."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Run
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, moment_text
from mistakejournal.store.origins import LEARNED_FROM


@dataclass(frozen=True)
class WorkOfRun:
    """For whom and what kind of work a run was."""

    client_id: str | None
    work_id: str | None


@dataclass(frozen=True)
class Seen:
    """A learned step as it was ticked in one run since."""

    run_step_id: str
    run_id: str
    step_title: str
    run_title: str
    evidence: str
    at: datetime


@dataclass(frozen=True)
class Caught:
    """A near miss caught by a learned step."""

    incident_id: str
    run_id: str | None
    title: str
    step_title: str
    at: datetime


def client_of_incident(journal: Journal, incident_id: str) -> str | None:
    """Give the client of an incident, if it has one."""
    row = journal.read_one("SELECT client_id FROM incidents WHERE id = ?", (incident_id,))
    return None if row is None else row["client_id"]


def work_of_run(journal: Journal, run_id: str) -> WorkOfRun | None:
    """Give the client and the kind of work of a run, its checklist's where the run names none."""
    row = journal.read_one(
        "SELECT coalesce(runs.client_id, checklists.client_id) AS client_id, checklists.work_id FROM runs "
        "JOIN checklists ON checklists.id = runs.checklist_id WHERE runs.id = ?",
        (run_id,),
    )
    return None if row is None else from_row(WorkOfRun, row)


def runs_of_work(
    journal: Journal, client_id: str | None, work_id: str | None, before: datetime | None, limit: int
) -> list[Run]:
    """Give runs begun before a moment, the newest first; no client or no work named means any."""
    rows = journal.read(
        """
        SELECT runs.* FROM runs JOIN checklists ON checklists.id = runs.checklist_id
        WHERE runs.deleted_at IS NULL AND runs.started_at IS NOT NULL
        AND (?1 IS NULL OR coalesce(runs.client_id, checklists.client_id) = ?1)
        AND (?2 IS NULL OR checklists.work_id = ?2)
        AND (?3 IS NULL OR runs.started_at <= ?3)
        ORDER BY runs.started_at DESC, runs.id DESC LIMIT ?4
        """,
        (client_id, work_id, moment_text(before) if before else None, limit),
    )
    return [from_row(Run, row) for row in rows]


def last_checklist_id(journal: Journal, client_id: str | None, work_id: str | None) -> str | None:
    """Give the checklist of that client and work that was used last, or made last; None without one."""
    row = journal.read_one(
        """
        SELECT id FROM checklists WHERE deleted_at IS NULL AND put_away_at IS NULL
        AND client_id IS ?1 AND (?2 IS NULL OR work_id = ?2)
        ORDER BY (SELECT max(started_at) FROM runs WHERE checklist_id = checklists.id) DESC, id DESC
        """,
        (client_id, work_id),
    )
    return None if row is None else str(row["id"])


def seen_since(journal: Journal, incident_id: str) -> list[Seen]:
    """Give every time a step learned from an incident was ticked in a run, oldest first."""
    rows = journal.read(
        """
        SELECT run_steps.id AS run_step_id, run_steps.run_id, run_steps.title AS step_title,
            runs.title AS run_title, run_steps.evidence, run_steps.ticked_at AS at
        FROM run_steps JOIN runs ON runs.id = run_steps.run_id
        WHERE """
        + LEARNED_FROM.format(incident="?1")
        + """
        AND run_steps.state = 'done' AND run_steps.ticked_at IS NOT NULL
        AND run_steps.deleted_at IS NULL AND runs.deleted_at IS NULL
        ORDER BY run_steps.ticked_at, run_steps.id
        """,
        (incident_id,),
    )
    return [from_row(Seen, row) for row in rows]


def caught_since(journal: Journal, incident_id: str) -> list[Caught]:
    """Give the near misses that a step learned from an incident caught, oldest first."""
    rows = journal.read(
        """
        SELECT incidents.id AS incident_id, incidents.run_id, incidents.title,
            run_steps.title AS step_title, coalesce(incidents.noticed_at, incidents.created_at) AS at
        FROM run_steps JOIN incidents ON incidents.caught_by = run_steps.id
        JOIN runs ON runs.id = run_steps.run_id
        WHERE """
        + LEARNED_FROM.format(incident="?1")
        + """
        AND incidents.deleted_at IS NULL AND incidents.kind = 'near_miss'
        ORDER BY at, incidents.id
        """,
        (incident_id,),
    )
    return [from_row(Caught, row) for row in rows]
