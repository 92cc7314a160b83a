"""What is compared of the last runs of a list, in four questions whatever their number."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from mistakejournal.domain.run import Interruption, RunStep
from mistakejournal.domain.runcomparison import PassedRun
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

_LAST = """
    SELECT id FROM runs WHERE checklist_id = ? AND state = 'done' AND deleted_at IS NULL AND list_used
        AND EXISTS (SELECT 1 FROM run_steps WHERE run_steps.run_id = runs.id
            AND run_steps.deleted_at IS NULL)
    ORDER BY started_at DESC, id DESC LIMIT ?
"""


def last_runs(journal: Journal, checklist_id: str, limit: int) -> list[PassedRun]:
    """Give the last finished runs of a list that kept their steps, newest first."""
    asked = (checklist_id, limit)
    steps: dict[str, list[RunStep]] = defaultdict(list)
    for row in journal.read(
        f"SELECT * FROM run_steps WHERE run_id IN ({_LAST}) AND deleted_at IS NULL ORDER BY order_key, id",
        asked,
    ):
        steps[row["run_id"]].append(from_row(RunStep, row))
    breaks: dict[str, list[Interruption]] = defaultdict(list)
    for row in journal.read(
        f"SELECT * FROM interruptions WHERE run_id IN ({_LAST}) AND deleted_at IS NULL ORDER BY began_at, id",
        asked,
    ):
        breaks[row["run_id"]].append(from_row(Interruption, row))
    caught: dict[str, list[str]] = defaultdict(list)
    for row in journal.read(
        f"SELECT run_id, caught_by FROM incidents WHERE run_id IN ({_LAST})"
        " AND kind = 'near_miss' AND caught_by IS NOT NULL AND deleted_at IS NULL",
        asked,
    ):
        caught[row["run_id"]].append(row["caught_by"])
    rows = journal.read(
        f"SELECT id, started_at FROM runs WHERE id IN ({_LAST}) ORDER BY started_at DESC, id DESC", asked
    )
    return [
        PassedRun(
            id=row["id"],
            started_at=datetime.fromisoformat(row["started_at"]) if row["started_at"] else None,
            steps=tuple(steps[row["id"]]),
            breaks=tuple(breaks[row["id"]]),
            caught_by=tuple(caught[row["id"]]),
        )
        for row in rows
    ]


def steps_of_last(journal: Journal, checklist_id: str) -> int:
    """Give how many steps the last run that is compared has; 0 for none."""
    row = journal.read_one(
        f"SELECT count(*) AS count FROM run_steps WHERE run_id IN ({_LAST}) AND deleted_at IS NULL",
        (checklist_id, 1),
    )
    return int(row["count"]) if row is not None else 0
