"""Where learned steps come from, with every incident of a merged one, and what they caught since (D5, E6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.checklist import StepOrigin
from mistakejournal.domain.fix import Fix
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

LEARNED_FROM = """(run_steps.incident_id = {incident} OR (run_steps.step_id IN (
        SELECT step_id FROM step_origins WHERE incident_id = {incident})
    AND EXISTS (SELECT 1 FROM step_origins
        WHERE step_origins.step_id = run_steps.step_id AND step_origins.incident_id = {incident}
        AND step_origins.deleted_at IS NULL AND step_origins.created_at <= coalesce(runs.started_at, ''))))"""
"""A step of a run counts for an incident it was learned from, also by a merge from before that run.

The first look at the merges only leads SQLite to an index: without it every step of every run is asked.
"""


@dataclass(frozen=True)
class Service:
    """What a learned step did so far; retirement looks at it (E6)."""

    step_id: str
    runs: int
    """Finished runs it was dealt with in."""
    catches: int
    newest_incident: datetime | None
    """When the newest of the incidents it comes from was noticed."""


def of_steps(journal: Journal, step_ids: Sequence[str]) -> dict[str, list[StepOrigin]]:
    """Give the further origins of merged steps by step, oldest first; steps without any are left out."""
    marks = ", ".join("?" * len(step_ids))
    found: dict[str, list[StepOrigin]] = {}
    for row in journal.read(
        f"SELECT * FROM step_origins WHERE deleted_at IS NULL AND step_id IN ({marks})"
        " ORDER BY learned_at, rowid",
        list(step_ids),
    ):
        found.setdefault(row["step_id"], []).append(from_row(StepOrigin, row))
    return found


def fixes_of_step(journal: Journal, step_id: str) -> list[Fix]:
    """Give the system fixes that a step stands for."""
    rows = journal.read("SELECT * FROM fixes WHERE step_id = ? AND deleted_at IS NULL", (step_id,))
    return [from_row(Fix, row) for row in rows]


def services(journal: Journal, checklist_id: str) -> list[Service]:
    """Give what each active learned step of a checklist did in the runs that were finished."""
    rows = journal.read(
        """
        SELECT steps.id AS step_id,
            (SELECT count(DISTINCT runs.id) FROM run_steps JOIN runs ON runs.id = run_steps.run_id
                WHERE run_steps.step_id = steps.id AND runs.state = 'done' AND runs.deleted_at IS NULL
                AND run_steps.deleted_at IS NULL) AS runs,
            (SELECT count(*) FROM incidents JOIN run_steps ON run_steps.id = incidents.caught_by
                WHERE run_steps.step_id = steps.id AND incidents.kind = 'near_miss'
                AND incidents.deleted_at IS NULL) AS catches,
            (SELECT max(coalesce(incidents.noticed_at, incidents.created_at)) FROM incidents
                WHERE incidents.id = steps.incident_id OR incidents.id IN (SELECT incident_id
                    FROM step_origins WHERE step_id = steps.id AND deleted_at IS NULL)) AS newest_incident
        FROM steps WHERE steps.checklist_id = ? AND steps.incident_id IS NOT NULL
        AND steps.deleted_at IS NULL AND steps.retired_at IS NULL
        """,
        (checklist_id,),
    )
    return [from_row(Service, row) for row in rows]
