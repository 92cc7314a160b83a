"""Runs that have ended, newest first, a page at a time; and what a run caught."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.clearmonth import ClearRun
from mistakejournal.domain.runrecord import Catch, PastRunLine
from mistakejournal.domain.wantedruns import WantedRuns
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, moment_text


def page(
    journal: Journal,
    checklist_id: str,
    after: tuple[datetime, str] | None,
    limit: int,
    wanted: WantedRuns | None = None,
) -> list[PastRunLine]:
    """Give ended runs of a checklist, newest first; `after` is (started_at, id) of the last one seen.

    With `wanted` only those that a count was made of.
    """
    only, given = _counted(wanted) if wanted is not None else ("", ())
    before = (moment_text(after[0]), after[1]) if after else ("9999", "")
    rows = journal.read(
        f"""
        SELECT runs.id, runs.state, runs.client_id, coalesce(clients.name, '') AS client_name,
            runs.started_at, runs.minutes, runs.list_used, runs.interruptions,
            (SELECT count(*) FROM run_steps WHERE run_steps.run_id = runs.id
                AND run_steps.state = 'skipped' AND run_steps.deleted_at IS NULL) AS skipped,
            (SELECT count(*) FROM incidents WHERE incidents.run_id = runs.id
                AND incidents.kind = 'near_miss' AND incidents.deleted_at IS NULL) AS caught
        FROM runs LEFT JOIN clients ON clients.id = runs.client_id
        WHERE runs.checklist_id = ? AND runs.deleted_at IS NULL AND runs.state <> 'open'
            AND (runs.started_at, runs.id) < (?, ?) {only}
        ORDER BY runs.started_at DESC, runs.id DESC LIMIT ?
        """,  # `only` is one of our own texts
        (checklist_id, *before, *given, limit),
    )
    return [from_row(PastRunLine, row) for row in rows]


def _counted(wanted: WantedRuns) -> tuple[str, tuple[str, ...]]:
    """Give the condition for the runs that were counted, and its values."""
    only = """
        AND runs.state = 'done' AND runs.started_at >= ? AND runs.started_at < ? AND runs.started_at <> ?
        AND ? IN ('', coalesce(runs.client_id,
            (SELECT client_id FROM checklists WHERE checklists.id = runs.checklist_id)))
    """
    until = moment_text(wanted.until) if wanted.until else "9999"
    without = moment_text(wanted.without) if wanted.without else ""
    return only, (moment_text(wanted.since), until, without, wanted.client_id)


def clear_lines(journal: Journal, client_id: str, start: datetime, end: datetime) -> list[ClearRun]:
    """Give the finished runs of a client that ended from `start` on and before `end`, oldest first."""
    rows = journal.read(
        "SELECT id, ended_at, clear_line FROM runs"
        " WHERE client_id = ? AND state = 'done' AND clear_line <> '' AND deleted_at IS NULL"
        " AND ended_at >= ? AND ended_at < ? ORDER BY ended_at, id",
        (client_id, moment_text(start), moment_text(end)),
    )
    return [from_row(ClearRun, row) for row in rows]


def catches_by_step(journal: Journal, checklist_id: str) -> dict[str, int]:
    """Give how often each step of a checklist has caught something, in all its runs."""
    rows = journal.read(
        "SELECT run_steps.step_id, count(*) AS count FROM incidents"
        " JOIN run_steps ON run_steps.id = incidents.caught_by JOIN runs ON runs.id = run_steps.run_id"
        " WHERE incidents.kind = 'near_miss' AND incidents.deleted_at IS NULL AND runs.checklist_id = ?"
        " AND incidents.caught_by IS NOT NULL AND run_steps.step_id IS NOT NULL GROUP BY run_steps.step_id",
        (checklist_id,),
    )
    return {row["step_id"]: int(row["count"]) for row in rows}


def catches(journal: Journal, run_id: str) -> list[Catch]:
    """Give what was caught in a run, oldest first."""
    rows = journal.read(
        "SELECT caught_by AS run_step_id, title FROM incidents"
        " WHERE run_id = ? AND kind = 'near_miss' AND deleted_at IS NULL"
        " ORDER BY coalesce(noticed_at, created_at), id",
        (run_id,),
    )
    return [from_row(Catch, row) for row in rows]
