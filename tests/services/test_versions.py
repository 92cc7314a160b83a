"""The history of a checklist: each change is there, one undo takes both back, any version can be restored."""

from __future__ import annotations

import pytest

from mistakejournal.services import checklists, starters, steps
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.desk import take_back
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.versions import (
    give_reason,
    list_versions,
    note_version,
    restore_version,
    version_file,
)
from mistakejournal.store import tables


@pytest.fixture
def checklist_id(desk):
    return checklists.add_checklist(desk, "Newsletter").id


def codes(desk, checklist_id):
    return [version.code for version in reversed(list_versions(desk, checklist_id))]


def titles(desk, checklist_id):
    return [step.title for step in checklist_file(desk, checklist_id).steps]


def marks(desk, version):
    return [(one.step.title, one.mark) for one in version_file(desk, version.id).steps]


def test_each_change_leaves_a_version_that_names_it(desk, checklist_id):
    first = steps.add_step(desk, checklist_id, "a").id
    steps.paste_steps(desk, checklist_id, "b\nc")
    steps.nudge_step(desk, first, 1)
    steps.edit_step(desk, first, kind="link")
    steps.duplicate_step(desk, first)
    steps.remove_step(desk, first)
    section = steps.add_section(desk, checklist_id, "Check").id
    steps.remove_section(desk, section)
    checklists.edit_checklist(desk, checklist_id, minutes=20)
    assert codes(desk, checklist_id) == [
        "add_checklist",
        "add_step",
        "paste_steps",
        "move_step",
        "edit_step",
        "duplicate_step",
        "remove_step",
        "add_section",
        "remove_section",
        "edit_checklist",
    ]
    assert list_versions(desk, checklist_id)[3].title == "a"


def test_typing_in_one_step_is_one_version_for_ten_minutes(desk, checklist_id, clock):
    step_id = steps.add_step(desk, checklist_id, "a").id
    for title in ("ab", "abc"):
        steps.edit_step(desk, step_id, title=title)
        clock.advance(minutes=4)
    assert codes(desk, checklist_id) == ["add_checklist", "add_step", "write_step"]
    assert list_versions(desk, checklist_id)[0].title == "abc"
    clock.advance(minutes=3)
    steps.edit_step(desk, step_id, title="abcd")
    assert codes(desk, checklist_id) == ["add_checklist", "add_step", "write_step", "write_step"]
    other = steps.add_step(desk, checklist_id, "b").id
    steps.edit_step(desk, other, title="bc")
    steps.edit_step(desk, step_id, title="a")
    assert codes(desk, checklist_id)[-3:] == ["add_step", "write_step", "write_step"]


def test_what_changed_nothing_leaves_no_version(desk, checklist_id):
    step_id = steps.add_step(desk, checklist_id, "a").id
    steps.edit_step(desk, step_id, title="a")
    checklists.edit_checklist(desk, checklist_id, name="Newsletter")
    assert codes(desk, checklist_id) == ["add_checklist", "add_step"]


def test_undo_takes_the_version_back_with_its_change(desk, checklist_id):
    done = steps.add_step(desk, checklist_id, "a")
    redo = take_back(desk, done.undo)
    assert codes(desk, checklist_id) == ["add_checklist"]
    take_back(desk, redo.undo)
    assert codes(desk, checklist_id) == ["add_checklist", "add_step"]


def test_a_list_older_than_its_history_keeps_what_it_was(desk):
    with desk.journal.write() as writing:
        list_id = writing.add(tables.CHECKLISTS, name="Newsletter")
        step_id = writing.add(tables.STEPS, checklist_id=list_id, title="a")
    steps.remove_step(desk, step_id)
    assert codes(desk, list_id) == ["before", "remove_step"]
    restore_version(desk, list_versions(desk, list_id)[1].id)
    assert titles(desk, list_id) == ["a"]


def test_a_version_says_what_was_added_changed_moved_and_taken_out(desk, checklist_id):
    steps.paste_steps(desk, checklist_id, "a\nb\nc\nd")
    a, b, c, _d = (step.id for step in checklist_file(desk, checklist_id).steps)
    steps.move_step(desk, a, after=c)
    newest = list_versions(desk, checklist_id)[0]
    assert marks(desk, newest) == [("b", ""), ("c", ""), ("a", "moved"), ("d", "")]
    steps.remove_step(desk, b)
    assert marks(desk, list_versions(desk, checklist_id)[0])[0] == ("b", "removed")
    steps.edit_step(desk, c, title="C")
    changed = version_file(desk, list_versions(desk, checklist_id)[0].id)
    assert (changed.steps[0].mark, changed.steps[0].was, changed.is_now) == ("changed", "c", True)
    assert not version_file(desk, newest.id).is_now
    first = list_versions(desk, checklist_id)[-1]
    assert version_file(desk, first.id).before is None


def test_a_version_comes_back_whole_with_its_ids_and_one_undo(desk):
    list_id = starters.add_from_starter(desk, "nl_send").id
    before = checklist_file(desk, list_id)
    section = before.sections[0].id
    run_id = start_run(desk, list_id).id
    steps.remove_section(desk, section)
    steps.edit_step(desk, before.steps[0].id, title="Something else", params={"expect": "x"})
    steps.remove_step(desk, before.steps[1].id)
    steps.add_step(desk, list_id, "New one")
    checklists.edit_checklist(desk, list_id, name="Other", pause_point="Stop")
    changed, in_run = checklist_file(desk, list_id), run_file(desk, run_id).steps
    done = restore_version(desk, list_versions(desk, list_id)[-1].id)
    after = checklist_file(desk, list_id)
    assert (after.steps, after.sections, after.facts) == (before.steps, before.sections, before.facts)
    assert after.checklist == before.checklist
    assert list_versions(desk, list_id)[0].code == "restore_version"
    assert run_file(desk, run_id).steps == in_run
    take_back(desk, done.undo)
    assert checklist_file(desk, list_id).steps == changed.steps


def test_a_reason_is_one_line_and_can_be_given_later(desk, checklist_id):
    steps.add_step(desk, checklist_id, "a")
    version = list_versions(desk, checklist_id)[0]
    give_reason(desk, version.id, " Theo asked\nfor it ")
    assert list_versions(desk, checklist_id)[0].reason == "Theo asked for it"


def test_an_import_can_note_the_list_it_made(desk):
    with desk.journal.write() as writing:
        list_id = writing.add(tables.CHECKLISTS, name="From a file")
        note_version(desk, writing, list_id, "import_list", reason="From Todoist", title="list.csv")
    version = list_versions(desk, list_id)[0]
    assert (version.code, version.title, version.reason) == ("import_list", "list.csv", "From Todoist")


def test_what_is_not_there_is_said(desk):
    with pytest.raises(KeyError):
        version_file(desk, "nothing")
