"""The way from a checklist into its run."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.clients import clients_in_use
from mistakejournal.services.runs import start_run
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place


def open_run(
    context: Context,
    checklist_id: str,
    client_id: str | None,
    run_id: str | None,
    parent: QWidget,
    *,
    due_id: str = "",
) -> None:
    """Open the run that waits (`run_id`), or begin one; for whom a shared list is, is asked over `parent`.

    `due_id` names the card that a new run answers.
    """
    if run_id is not None:
        context.go(Place.RUN, run_id)
    elif client_id is None and _asks_for_whom(context, checklist_id):
        from mistakejournal.ui.checklists.for_whom import ForWhom  # a list of one client asks nothing

        dialog = ForWhom(context, parent.window())
        dialog.picked.connect(lambda client: begin_run(context, checklist_id, client or None, due_id))
        dialog.open()
    else:
        begin_run(context, checklist_id, client_id, due_id)


def begin_run(context: Context, checklist_id: str, client_id: str | None, due_id: str = "") -> None:
    """Begin a run, which answers a card that is due, and show it."""
    made = context.perform(lambda: start_run(context.desk, checklist_id, client_id, due_id=due_id))
    if made is not None:
        context.go(Place.RUN, made.id)


def _asks_for_whom(context: Context, checklist_id: str) -> bool:
    lines = list_checklists(context.desk) + list_checklists(context.desk, put_away=True)
    line = next((one for one in lines if one.id == checklist_id), None)
    return (
        line is not None and line.client_id is None and line.steps > 0 and bool(clients_in_use(context.desk))
    )
