"""A checklist is written to a file, whole or not at all."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.checklistexports import content_of, format_of, only_for_some, save_checklist
from mistakejournal.services.checklistimports import read_file
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.clients import add_client
from mistakejournal.services.starters import add_from_starter
from mistakejournal.services.steps import add_step


@pytest.fixture
def checklist_id(desk):
    return add_from_starter(desk, "nl_send", None, "Saturday letter").id


@pytest.mark.parametrize(("code", "name"), [("markdown", "a.md"), ("csv", "Saturday letter.csv")])
def test_a_starter_list_comes_back_as_it_was(desk, checklist_id, tmp_path, code, name):
    path = tmp_path / name
    save_checklist(desk, checklist_id, code, path)
    content = content_of(checklist_file(desk, checklist_id))
    (found,) = read_file(path).lists
    assert (found.name, found.steps) == ("Saturday letter", content.steps)
    assert [(part.name, part.pause_point) for part in found.sections] == [
        (part.name, part.pause_point) for part in content.sections
    ]
    assert [step.title for part in found.sections for step in part.steps] == [
        step.title for part in content.sections for step in part.steps
    ]
    if code == "csv":
        assert found.sections == content.sections
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []


def test_a_folder_that_cannot_take_it_is_said_and_nothing_is_left(desk, checklist_id, tmp_path):
    with pytest.raises(JournalError, match="unsaved_file"):
        save_checklist(desk, checklist_id, "csv", tmp_path / "none" / "a.csv")
    (tmp_path / "a.md").mkdir()
    with pytest.raises(JournalError, match="unsaved_file"):
        save_checklist(desk, checklist_id, "markdown", tmp_path / "a.md")
    assert not list(tmp_path.glob(".*.part"))


def test_an_unknown_format_is_a_bug():
    with pytest.raises(KeyError):
        format_of("docx")


def test_steps_for_single_clients_never_leave_with_a_shared_list(desk):
    client_id = add_client(desk, "Brightside").id
    shared, own = add_checklist(desk, "Shared").id, add_checklist(desk, "Own", client_id).id
    for checklist_id in (shared, own):
        add_step(desk, checklist_id, "For all")
        add_step(desk, checklist_id, "For Theo alone", client_id=client_id)
    shared_file, own_file = checklist_file(desk, shared), checklist_file(desk, own)
    assert [content_of(file).steps for file in (shared_file, own_file)] == [1, 2]
    assert [only_for_some(file) for file in (shared_file, own_file)] == [1, 0]
