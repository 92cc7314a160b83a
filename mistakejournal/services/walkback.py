"""Walking back: the run as it was ticked, and where in it things went off course (D1)."""

from __future__ import annotations

from mistakejournal.domain.interruption import CHANGED
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Interruption, Run, RunStep
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import get_incident
from mistakejournal.store import breaks, checklists, runs, tables

MOST_RUNS = 20
"""Runs further back than this are not offered."""


@dataclass(frozen=True)
class PastRun:
    """A run of that work; `own` is the one the incident names."""

    run: Run
    checklist_name: str
    own: bool


@dataclass(frozen=True)
class WalkBack:
    """A run as it was ticked, with what interrupted it. Runs that were only noted have no steps."""

    run: Run
    checklist_name: str
    steps: tuple[RunStep, ...]
    interruptions: tuple[Interruption, ...]


def runs_of_that_work(desk: Desk, incident_id: str) -> list[PastRun]:
    """Give the runs it may have happened in: the incident's own first, then the newest of client and work.

    While neither a run nor a client is known there is nothing to offer.
    """
    incident = get_incident(desk, incident_id)
    found = [runs.get(desk.journal, incident.run_id)] if incident.run_id else []
    if incident.client_id is not None:
        before = incident.noticed_at or incident.created_at
        found += [
            run
            for run in breaks.runs_of_work(
                desk.journal, incident.client_id, incident.work_id, before, MOST_RUNS
            )
            if run.id != incident.run_id
        ]
    return [_past(desk, run, run.id == incident.run_id) for run in found]


def walk_back(desk: Desk, run_id: str) -> WalkBack:
    """Give a run's steps as they were ticked. Raises KeyError when there is no such run."""
    run = runs.get(desk.journal, run_id)
    return WalkBack(
        run,
        checklists.get(desk.journal, run.checklist_id).name,
        runs.steps(desk.journal, run_id),
        tuple(row for row in runs.interruptions(desk.journal, run_id) if row.kind != CHANGED),
    )


def mark_break(desk: Desk, incident_id: str, run_id: str | None, run_step_id: str | None) -> Done:
    """Mark the run and the step where it broke; None takes the mark away.

    Client and work become those of the run where none was given.
    """
    incident = get_incident(desk, incident_id)
    work = breaks.work_of_run(desk.journal, run_id) if run_id else None
    known = {
        "client_id": incident.client_id or (work.client_id if work else None),
        "work_id": incident.work_id or (work.work_id if work else None),
    }
    with desk.journal.write() as writing:
        writing.change(tables.INCIDENTS, incident_id, run_id=run_id, broke_at=run_step_id, **known)
    return done(writing, "mark_break", incident_id)


def _past(desk: Desk, run: Run, own: bool) -> PastRun:
    return PastRun(run, checklists.get(desk.journal, run.checklist_id).name, own)
