"""The way from a checklist into its run."""

from __future__ import annotations

from mistakejournal.services.runs import start_run
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place


def open_run(context: Context, checklist_id: str, client_id: str | None, run_id: str | None) -> None:
    """Open the run that waits (`run_id`), or begin one."""
    if run_id is None:
        made = context.perform(lambda: start_run(context.desk, checklist_id, client_id))
        run_id = made.id if made is not None else None
    if run_id is not None:
        context.go(Place.RUN, run_id)
