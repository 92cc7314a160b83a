"""The way from a checklist into its run."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.services import run_lines, starters
from mistakejournal.services.checklists import add_checklist
from mistakejournal.ui.checklists.running import open_run
from mistakejournal.ui.routes import Place


def test_a_run_begins_once_and_is_resumed_then(qtbot, desk, context):
    wanted, failed = [], []
    context.requested.connect(wanted.append)
    context.failed.connect(lambda error: failed.append(error.code))
    list_id = starters.add_from_starter(desk, "call").id
    parent = QWidget()
    qtbot.addWidget(parent)
    open_run(context, list_id, None, None, parent)
    run_id = run_lines.open_runs(desk)[0].id
    open_run(context, list_id, None, run_id, parent)
    assert [(route.place, route.id) for route in wanted] == [(Place.RUN, run_id)] * 2
    open_run(context, add_checklist(desk, "Empty").id, None, None, parent)
    assert (len(wanted), failed) == (2, ["no_steps"])
