"""Runs in lists, and how long they usually take."""

from __future__ import annotations

from mistakejournal.domain.run import RunLine
from mistakejournal.domain.usual import median
from mistakejournal.services.desk import Desk
from mistakejournal.store import runs as store


def open_runs(desk: Desk) -> list[RunLine]:
    """Give every open run, newest first."""
    return store.open_lines(desk.journal)


def usual_minutes(desk: Desk, checklist_id: str) -> int | None:
    """Give how long a run usually takes: the median of the last ten; None before the first."""
    minutes = store.last_minutes(desk.journal, checklist_id)
    return round(median(minutes)) if minutes else None
