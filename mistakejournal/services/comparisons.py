"""The last runs of a list compared: time per step, and where interruptions fall (F6)."""

from __future__ import annotations

from mistakejournal.domain.runcomparison import RunComparison, compare
from mistakejournal.services.desk import Desk
from mistakejournal.store import runcomparison as store

MOST_RUNS, MOST_STEPS, LEAST_RUNS = 50, 3000, 5
"""A long list is compared over fewer runs: the answer has to be there before one waits for it."""


def compare_runs(desk: Desk, checklist_id: str) -> RunComparison:
    """Compare the last finished runs of a checklist that kept their steps."""
    steps = store.steps_of_last(desk.journal, checklist_id)
    limit = max(LEAST_RUNS, min(MOST_RUNS, MOST_STEPS // max(steps, 1)))
    return compare(store.last_runs(desk.journal, checklist_id, limit))
