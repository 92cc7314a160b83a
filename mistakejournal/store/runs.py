"""Runs, their steps and their interruptions, as they are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from mistakejournal.domain.interruption import TIMES_KEPT
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Interruption, Run, RunLine, RunStep
from mistakejournal.store import tables
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, moment_text
from mistakejournal.store.origins import LEARNED_FROM
from mistakejournal.store.writing import Writing

_FEW = 100
"""Steps that are read one by one; more of them are read with all others."""

LINES = """
    SELECT runs.*, checklists.name AS checklist_name, coalesce(clients.name, '') AS client_name,
        (SELECT count(*) FROM run_steps WHERE run_steps.run_id = runs.id AND run_steps.deleted_at IS NULL)
            AS total,
        (SELECT count(*) FROM run_steps WHERE run_steps.run_id = runs.id AND run_steps.deleted_at IS NULL
            AND (run_steps.state = 'done' OR (run_steps.state = 'skipped' AND trim(run_steps.reason) <> '')))
            AS done,
        (SELECT count(*) FROM run_steps WHERE run_steps.run_id = runs.id AND run_steps.deleted_at IS NULL
            AND run_steps.incident_id IS NOT NULL) AS learned
    FROM runs
    JOIN checklists ON checklists.id = runs.checklist_id
    LEFT JOIN clients ON clients.id = runs.client_id
    WHERE runs.deleted_at IS NULL
"""


@dataclass(frozen=True)
class Origin:
    """Where a learned step comes from, and how often it has caught one since."""

    id: str
    title: str
    what_happened: str
    client_name: str
    catches: int


def get(journal: Journal, run_id: str) -> Run:
    """Give a run. Raises KeyError when there is none."""
    row = journal.read_one("SELECT * FROM runs WHERE id = ?", (run_id,))
    if row is None:
        raise KeyError(run_id)
    return from_row(Run, row)


def get_step(journal: Journal, run_step_id: str) -> RunStep:
    """Give a step of a run. Raises KeyError when there is none."""
    row = journal.read_one("SELECT * FROM run_steps WHERE id = ?", (run_step_id,))
    if row is None:
        raise KeyError(run_step_id)
    return from_row(RunStep, row)


def steps(journal: Journal, run_id: str) -> tuple[RunStep, ...]:
    """Give the steps of a run in order; none for runs that were only noted."""
    rows = journal.read(
        "SELECT * FROM run_steps WHERE run_id = ? AND deleted_at IS NULL ORDER BY order_key, id", (run_id,)
    )
    return tuple(from_row(RunStep, row) for row in rows)


def steps_again(
    journal: Journal, run_id: str, known: Sequence[RunStep], revs: Mapping[str, int]
) -> tuple[tuple[RunStep, ...], dict[str, int]]:
    """Give the steps of a run with the `rev` of each; of those `known` only what has changed is read."""
    rows = journal.read(
        "SELECT id, rev FROM run_steps WHERE run_id = ? AND deleted_at IS NULL ORDER BY order_key, id",
        (run_id,),
    )
    now = {row["id"]: int(row["rev"]) for row in rows}
    kept = {step.id: step for step in known if revs.get(step.id) == now.get(step.id)}
    missing = [step_id for step_id in now if step_id not in kept]
    if len(missing) > _FEW:
        return steps(journal, run_id), now
    marks = ", ".join("?" * len(missing))
    fresh = journal.read(f"SELECT * FROM run_steps WHERE id IN ({marks})", missing)
    kept.update((row["id"], from_row(RunStep, row)) for row in fresh)
    return tuple(kept[step_id] for step_id in now), now


def interruptions(journal: Journal, run_id: str) -> tuple[Interruption, ...]:
    """Give the breaks of a run, oldest first."""
    rows = journal.read(
        "SELECT * FROM interruptions WHERE run_id = ? AND deleted_at IS NULL ORDER BY began_at, id", (run_id,)
    )
    return tuple(from_row(Interruption, row) for row in rows)


def open_run_ids(journal: Journal) -> list[str]:
    """Give the ids of all open runs."""
    return [
        row["id"] for row in journal.read("SELECT id FROM runs WHERE state = 'open' AND deleted_at IS NULL")
    ]


def is_any_open(journal: Journal) -> bool:
    """Tell whether there is an open run."""
    found = journal.read_one("SELECT 1 FROM runs WHERE state = 'open' AND deleted_at IS NULL LIMIT 1")
    return found is not None


def open_of(journal: Journal, checklist_id: str) -> list[Run]:
    """Give the open runs of a checklist."""
    rows = journal.read(
        "SELECT * FROM runs WHERE checklist_id = ? AND state = 'open' AND deleted_at IS NULL", (checklist_id,)
    )
    return [from_row(Run, row) for row in rows]


def under_way(journal: Journal, run_id: str = "") -> list[Run]:
    """Give the open runs, or the one, in which something was ticked since it was last begun at the top."""
    rows = journal.read(
        "SELECT * FROM runs WHERE state = 'open' AND deleted_at IS NULL AND last_tick_at IS NOT NULL"
        " AND ?1 IN ('', id) AND EXISTS (SELECT 1 FROM run_steps WHERE run_steps.run_id = runs.id"
        " AND run_steps.deleted_at IS NULL AND run_steps.ticked_at IS NOT NULL)",
        (run_id,),
    )
    return [from_row(Run, row) for row in rows]


def open_lines(journal: Journal) -> list[RunLine]:
    """Give the open runs with their counts, newest first."""
    rows = journal.read(f"{LINES} AND runs.state = 'open' ORDER BY runs.started_at DESC, runs.id DESC")
    return [from_row(RunLine, row) for row in rows]


def last_minutes(journal: Journal, checklist_id: str) -> list[int]:
    """Give how many minutes the last runs of a checklist took, newest first."""
    rows = journal.read(
        "SELECT minutes FROM runs WHERE checklist_id = ? AND state = 'done' AND minutes IS NOT NULL"
        " AND deleted_at IS NULL ORDER BY started_at DESC LIMIT ?",
        (checklist_id, TIMES_KEPT),
    )
    return [row["minutes"] for row in rows]


def times_of_step(journal: Journal, step_id: str | None, except_run: str) -> list[timedelta]:
    """Give how long a step took in the last runs, newest first: since the tick before it, or the start."""
    rows = journal.read(
        "SELECT done.ticked_at AS ended, coalesce((SELECT max(before.ticked_at) FROM run_steps AS before"
        " WHERE before.run_id = done.run_id AND before.deleted_at IS NULL"
        " AND before.ticked_at < done.ticked_at), runs.started_at) AS began"
        " FROM run_steps AS done JOIN runs ON runs.id = done.run_id"
        " WHERE done.step_id = ? AND done.run_id <> ? AND done.state = 'done' AND done.ticked_at IS NOT NULL"
        " AND done.deleted_at IS NULL AND runs.deleted_at IS NULL AND runs.started_at IS NOT NULL"
        " ORDER BY done.ticked_at DESC LIMIT ?",
        (step_id, except_run, TIMES_KEPT),
    )
    return [datetime.fromisoformat(row["ended"]) - datetime.fromisoformat(row["began"]) for row in rows]


def last_evidence(journal: Journal, step_id: str | None, run: Run) -> str:
    """Give what was seen at a step the last time a run of this client was finished; "" if never."""
    row = journal.read_one(
        "SELECT run_steps.evidence FROM run_steps JOIN runs ON runs.id = run_steps.run_id"
        " WHERE run_steps.step_id = ? AND run_steps.run_id <> ? AND runs.client_id IS ?"
        " AND run_steps.state = 'done' AND run_steps.evidence <> '' AND run_steps.ticked_at < ?"
        " AND run_steps.deleted_at IS NULL AND runs.deleted_at IS NULL AND runs.state = 'done'"
        " ORDER BY run_steps.ticked_at DESC LIMIT 1",
        (step_id, run.id, run.client_id, moment_text(run.ended_at) if run.ended_at else "9999"),
    )
    return "" if row is None else str(row["evidence"])


def origins(journal: Journal, incident_ids: Sequence[str]) -> dict[str, Origin]:
    """Give the incidents that learned steps come from, by id, with how often their steps caught one."""
    marks = ", ".join("?" * len(incident_ids))
    rows = journal.read(
        "SELECT incidents.id, incidents.title, incidents.what_happened,"
        " coalesce(clients.name, '') AS client_name,"
        " (SELECT count(*) FROM incidents AS caught JOIN run_steps ON run_steps.id = caught.caught_by"
        " JOIN runs ON runs.id = run_steps.run_id"
        " WHERE caught.kind = 'near_miss' AND caught.deleted_at IS NULL"
        f" AND {LEARNED_FROM.format(incident='incidents.id')}) AS catches"
        " FROM incidents LEFT JOIN clients ON clients.id = incidents.client_id"
        f" WHERE incidents.deleted_at IS NULL AND incidents.id IN ({marks})",
        list(incident_ids),
    )
    return {row["id"]: from_row(Origin, row) for row in rows}


def save_steps(writing: Writing, before: Sequence[RunStep], after: Sequence[RunStep]) -> None:
    """Write what an act changed in the steps of a run."""
    for old, new in zip(before, after, strict=True):
        if old != new:
            writing.change(
                tables.RUN_STEPS,
                new.id,
                state=new.state,
                evidence=new.evidence,
                ghost_evidence=new.ghost_evidence,
                ticked_at=new.ticked_at,
                reason=new.reason,
            )
