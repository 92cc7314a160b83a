"""Reports of the newsletter inspector. A list never reads their texts."""

from __future__ import annotations

from mistakejournal.domain.inspection import Inspection
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

_LINE = (
    "SELECT id, title, client_id, run_step_id, inspected_at, links, strong, '' AS report, answers, issue_id"
    " FROM inspections WHERE deleted_at IS NULL"
)


def get(journal: Journal, inspection_id: str) -> Inspection:
    """Give an inspection with its report. Raises KeyError when there is none or it was forgotten."""
    row = journal.read_one("SELECT * FROM inspections WHERE id = ? AND deleted_at IS NULL", (inspection_id,))
    if row is None:
        raise KeyError(inspection_id)
    return from_row(Inspection, row)


def of_step(journal: Journal, run_step_id: str) -> Inspection | None:
    """Give the newest inspection of a step of a run, without its report."""
    row = journal.read_one(
        f"{_LINE} AND run_step_id = ? ORDER BY inspected_at DESC, rowid DESC LIMIT 1", (run_step_id,)
    )
    return None if row is None else from_row(Inspection, row)


def of_run(journal: Journal, run_id: str) -> list[Inspection]:
    """Give the inspections of the steps of a run, without their reports, the oldest first."""
    rows = journal.read(
        f"{_LINE} AND run_step_id IN (SELECT id FROM run_steps WHERE run_id = ? AND deleted_at IS NULL)"
        " ORDER BY inspected_at, rowid",
        (run_id,),
    )
    return [from_row(Inspection, row) for row in rows]


def recent(journal: Journal, most: int) -> list[Inspection]:
    """Give the newest inspections, without their reports."""
    rows = journal.read(f"{_LINE} ORDER BY inspected_at DESC, rowid DESC LIMIT ?", (most,))
    return [from_row(Inspection, row) for row in rows]


def beyond(journal: Journal, most: int) -> list[str]:
    """Give the ids of those that belong to no run, but for the newest `most`."""
    rows = journal.read(
        "SELECT id FROM inspections WHERE deleted_at IS NULL AND run_step_id IS NULL"
        " ORDER BY inspected_at DESC, rowid DESC LIMIT -1 OFFSET ?",
        (most,),
    )
    return [row["id"] for row in rows]


def under_way(journal: Journal, client_id: str) -> list[str]:
    """Give the ids of a client's inspections that belong to open runs."""
    rows = journal.read(
        "SELECT inspections.id FROM inspections JOIN run_steps ON run_steps.id = inspections.run_step_id"
        " JOIN runs ON runs.id = run_steps.run_id WHERE inspections.client_id = ?"
        " AND inspections.deleted_at IS NULL AND runs.state = 'open' AND runs.deleted_at IS NULL",
        (client_id,),
    )
    return [row["id"] for row in rows]
