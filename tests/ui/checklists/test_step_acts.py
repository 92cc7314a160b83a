"""What can be done with a step: one act, one undo, after what is typed is stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from mistakejournal.services import checklists, clients, steps
from mistakejournal.services.checklists import checklist_file
from mistakejournal.ui.checklists.step_acts import StepActs
from mistakejournal.ui.checklists.step_list import StepList
from mistakejournal.ui.checklists.writing import Writing


@pytest.fixture
def editing(qtbot, desk, context):
    list_id = checklists.add_checklist(desk, "Newsletter").id
    steps.paste_steps(desk, list_id, "a\nb\nc")
    rows, holder = StepList(), QObject()
    qtbot.addWidget(rows)
    writing = Writing(context, rows, holder)
    writing.open(list_id)
    yield StepActs(context, writing, holder), writing, list_id
    writing.flush()


def titles(desk, list_id):
    return [step.title for step in checklist_file(desk, list_id).steps]


def ids(desk, list_id):
    return [step.id for step in checklist_file(desk, list_id).steps]


def test_what_is_typed_is_stored_before_the_act(editing, desk, context):
    acts, writing, list_id = editing
    first = ids(desk, list_id)[0]
    writing.put("step", first, "title", "A")
    acts.act("duplicate", first)
    assert titles(desk, list_id) == ["A", "A", "b", "c"]
    context.undo()
    assert titles(desk, list_id) == ["A", "b", "c"]


def test_steps_move_merge_and_go(editing, desk):
    acts, _writing, list_id = editing
    a, b, c = ids(desk, list_id)
    acts.put(a, "after", c)
    acts.nudge(a, -1)
    assert titles(desk, list_id) == ["b", "a", "c"]
    section = steps.add_section(desk, list_id, "Check").id
    acts.put(b, "section", section)
    acts.put(b, "", "")
    assert titles(desk, list_id) == ["a", "c", "b"]
    acts.merge(a, c)
    acts.act("remove", b)
    assert titles(desk, list_id) == ["a"]


def test_for_a_client_it_differs_and_comes_back(editing, desk):
    acts, writing, list_id = editing
    theo = clients.add_client(desk, "Brightside").id
    first = ids(desk, list_id)[0]
    writing.open(list_id, theo)
    acts.set_field(first, "kind", "link")
    acts.act("hide", first)
    seen = checklist_file(desk, list_id, theo).seen[0]
    assert (seen.hidden, seen.step.kind, seen.base.kind) == (True, "link", "tick")
    acts.take_difference_back(seen.difference.id)
    assert not checklist_file(desk, list_id, theo).seen[0].changed


def test_other_lists_are_asked_for_elsewhere(editing, desk, qtbot):
    acts, _writing, list_id = editing
    first = ids(desk, list_id)[0]
    with qtbot.waitSignal(acts.elsewhere_wanted) as told:
        acts.act("elsewhere", first)
    assert told.args == [first]
