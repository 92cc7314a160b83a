"""Checklists in a list stand by client and count what they hold."""

from __future__ import annotations

from mistakejournal.services import checklist_list, checklists
from mistakejournal.services.clients import add_client
from mistakejournal.services.runs import finish_run, start_run
from mistakejournal.services.steps import paste_steps
from mistakejournal.services.ticks import tick_step
from mistakejournal.store import runs
from mistakejournal.words.runs import clear_labels


def finish(desk, checklist_id, minutes=1):
    run_id = start_run(desk, checklist_id).id
    desk.clock.advance(minutes=minutes)
    for step in runs.steps(desk.journal, run_id):
        tick_step(desk, step.id)
    finish_run(desk, run_id, clear_labels(desk.clock.local().date()))
    return run_id


def test_lists_stand_by_client_with_those_for_any_client_last(desk):
    zoe, anna = add_client(desk, "Zoe").id, add_client(desk, "anna").id
    for name, client in (("B", zoe), ("Any", None), ("a", zoe), ("C", anna)):
        checklists.add_checklist(desk, name, client)
    lines = checklist_list.list_checklists(desk)
    assert [(line.client_name, line.name) for line in lines] == [
        ("anna", "C"),
        ("Zoe", "a"),
        ("Zoe", "B"),
        ("", "Any"),
    ]
    assert [line.name for line in checklist_list.list_checklists(desk, client_id=zoe)] == ["a", "B"]


def test_a_line_counts_steps_runs_and_names_the_open_run(desk):
    checklist_id = checklists.add_checklist(desk, "Newsletter").id
    paste_steps(desk, checklist_id, "one\ntwo")
    finish(desk, checklist_id)
    open_run = start_run(desk, checklist_id).id
    line = checklist_list.list_checklists(desk)[0]
    assert (line.steps, line.learned, line.runs, line.open_run_id) == (2, 0, 1, open_run)
    assert line.last_run_at == desk.clock.now()
