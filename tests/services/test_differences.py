"""A shared list for one client, through the journal: runs, undo and history follow."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import checklists, clients, steps
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.desk import take_back
from mistakejournal.services.differences import as_for_everyone, edit_step_for, hide_step_for
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.versions import list_versions, restore_version


@pytest.fixture
def theo(desk):
    return clients.add_client(desk, "Brightside", "Theo Marsh").id


@pytest.fixture
def hanna(desk):
    return clients.add_client(desk, "Harlow Coaching").id


@pytest.fixture
def checklist_id(desk):
    list_id = checklists.add_checklist(desk, "Newsletter").id
    steps.paste_steps(desk, list_id, "a\nb\nc")
    return list_id


def ids(desk, checklist_id):
    return [step.id for step in checklist_file(desk, checklist_id).steps]


def run_titles(desk, checklist_id, client_id):
    run_id = start_run(desk, checklist_id, client_id).id
    return [step.title for step in run_file(desk, run_id).steps]


def test_a_run_has_the_steps_of_its_client(desk, checklist_id, theo, hanna):
    a, b, _c = ids(desk, checklist_id)
    steps.add_step(desk, checklist_id, "only theo", after=a, client_id=theo)
    edit_step_for(desk, b, theo, title="B for Theo")
    hide_step_for(desk, a, hanna)
    assert run_titles(desk, checklist_id, theo) == ["a", "only theo", "B for Theo", "c"]
    assert run_titles(desk, checklist_id, hanna) == ["b", "c"]
    assert run_titles(desk, checklist_id, None) == ["a", "b", "c"]
    steps.edit_step(desk, a, title="A", why="new")
    steps.edit_step(desk, b, title="nobody sees this at Theo's", kind="link")
    run_id = start_run(desk, checklist_id, theo).id
    assert [(step.title, step.kind) for step in run_file(desk, run_id).steps] == [
        ("A", "tick"),
        ("only theo", "tick"),
        ("B for Theo", "link"),
        ("c", "tick"),
    ]


def test_a_run_with_every_step_hidden_does_not_begin(desk, checklist_id, theo):
    for step_id in ids(desk, checklist_id):
        hide_step_for(desk, step_id, theo)
    with pytest.raises(JournalError) as trouble:
        start_run(desk, checklist_id, theo)
    assert trouble.value.code == "no_steps"


def test_the_file_says_what_differs_for_whom(desk, checklist_id, theo, hanna):
    a, b, _c = ids(desk, checklist_id)
    own = steps.add_step(desk, checklist_id, "d", client_id=theo).id
    edit_step_for(desk, b, theo, why="Theo asked")
    hide_step_for(desk, a, hanna)
    file = checklist_file(desk, checklist_id)
    assert (file.whose, file.changed_for, file.hidden_for) == (
        {own: "Theo"},
        {b: ("Theo",)},
        {a: ("Harlow Coaching",)},
    )
    assert (len(file.steps), file.active) == (4, 3)
    hers = checklist_file(desk, checklist_id, hanna)
    assert [one.hidden for one in hers.seen] == [True, False, False]
    assert (hers.active, hers.for_client.name) == (2, "Harlow Coaching")


def test_a_difference_is_taken_back_and_undone(desk, checklist_id, theo):
    _a, b, _c = ids(desk, checklist_id)
    assert edit_step_for(desk, b, theo, title="typed").undo is None
    edit_step_for(desk, b, theo, must_see=True)
    difference = checklist_file(desk, checklist_id, theo).seen[1].difference
    assert (difference.title, difference.fields) == ("typed", {"must_see": "yes"})
    done = as_for_everyone(desk, difference.id)
    assert not checklist_file(desk, checklist_id, theo).seen[1].changed
    take_back(desk, done.undo)
    assert checklist_file(desk, checklist_id, theo).seen[1].changed
    hidden = hide_step_for(desk, b, theo)
    take_back(desk, hidden.undo)
    assert checklist_file(desk, checklist_id, theo).steps[1].title == "typed"
    edit_step_for(desk, b, theo, title="b", must_see=False)
    assert checklist_file(desk, checklist_id, theo).seen[1].difference is None


def test_a_step_of_their_own_and_a_step_for_everyone_are_changed_themselves(desk, checklist_id, theo):
    own = steps.add_step(desk, checklist_id, "d", client_id=theo).id
    edit_step_for(desk, own, theo, title="D")
    edit_step_for(desk, ids(desk, checklist_id)[0], None, title="A")
    assert [step.title for step in checklist_file(desk, checklist_id).steps] == ["A", "b", "c", "D"]
    with pytest.raises(JournalError):
        edit_step_for(desk, ids(desk, checklist_id)[0], theo, title=" ")


def test_differences_come_back_with_a_version(desk, checklist_id, theo):
    hide_step_for(desk, ids(desk, checklist_id)[0], theo)
    version = list_versions(desk, checklist_id)[0]
    as_for_everyone(desk, checklist_file(desk, checklist_id, theo).seen[0].difference.id)
    assert [one.code for one in list_versions(desk, checklist_id)[:2]] == ["as_for_everyone", "hide_step"]
    restore_version(desk, version.id)
    assert checklist_file(desk, checklist_id, theo).seen[0].hidden
