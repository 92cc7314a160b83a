"""A copy holds what the list holds, for all or for one client."""

from __future__ import annotations

import pytest

from mistakejournal.services import checklist_list, checklists, steps
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.differences import edit_step_for, hide_step_for
from mistakejournal.services.listcopies import duplicate_checklist
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.starters import add_from_starter


def run_titles(desk, checklist_id, client_id):
    return [step.title for step in run_file(desk, start_run(desk, checklist_id, client_id).id).steps]


@pytest.fixture
def shared(desk):
    """A shared list that differs for Brightside, and that client."""
    theo = add_client(desk, "Brightside", "Theo Marsh").id
    list_id = checklists.add_checklist(desk, "Newsletter").id
    steps.paste_steps(desk, list_id, "a\nb\nc")
    a, b, _c = (step.id for step in checklists.checklist_file(desk, list_id).steps)
    hide_step_for(desk, a, theo)
    edit_step_for(desk, b, theo, title="B for Theo", why="He asks for it")
    steps.add_step(desk, list_id, "only Theo", client_id=theo)
    return list_id, theo


def test_a_copy_holds_the_same_steps_blocks_and_facts(desk):
    source = add_from_starter(desk, "nl_send").id
    copy = duplicate_checklist(desk, source, "Second newsletter").id
    before, after = checklists.checklist_file(desk, source), checklists.checklist_file(desk, copy)
    assert [step.title for step in after.steps] == [step.title for step in before.steps]
    assert [part.name for part, _ in after.places if part] == ["Build", "Before “Schedule”"]
    assert [fact.code for fact in after.facts] == [fact.code for fact in before.facts]
    assert {step.id for step in after.steps}.isdisjoint(step.id for step in before.steps)
    assert after.checklist.name == "Second newsletter"


def test_a_copy_of_a_shared_list_differs_for_clients_as_the_list_does(desk, shared):
    list_id, theo = shared
    done = duplicate_checklist(desk, list_id)
    assert run_titles(desk, done.id, theo) == ["B for Theo", "c", "only Theo"]
    assert run_titles(desk, done.id, None) == ["a", "b", "c"]
    steps.edit_step(desk, checklists.checklist_file(desk, list_id).steps[2].id, title="C")
    assert run_titles(desk, done.id, None) == ["a", "b", "c"]


def test_a_copy_for_one_client_has_the_steps_as_they_have_them(desk, shared):
    list_id, theo = shared
    done = duplicate_checklist(desk, list_id, client_id=theo)
    assert run_titles(desk, done.id, None) == ["B for Theo", "c", "only Theo"]
    file = checklists.checklist_file(desk, done.id)
    assert (file.client.id, file.steps[0].why) == (theo, "He asks for it")
    take_back(desk, done.undo)
    assert [line.id for line in checklist_list.list_checklists(desk)] == [list_id]
