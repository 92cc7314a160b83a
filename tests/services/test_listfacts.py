"""What a checklist asks for before step 1."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.services.desk import take_back
from mistakejournal.services.listfacts import add_fact, edit_fact, nudge_fact, remove_fact
from mistakejournal.services.versions import list_versions


@pytest.fixture
def checklist_id(desk):
    return add_checklist(desk, "Newsletter").id


def names(desk, checklist_id):
    return [fact.name for fact in checklist_file(desk, checklist_id).facts]


def test_facts_are_added_renamed_and_keep_their_code(desk, checklist_id):
    row_id = add_fact(desk, checklist_id, " Issue  number ", "number", "58").id
    edit_fact(desk, row_id, name="Number of the issue", kind="text", example=" 59 ")
    (fact,) = checklist_file(desk, checklist_id).facts
    assert (fact.name, fact.code, fact.kind, fact.example) == (
        "Number of the issue",
        "issue_number",
        "text",
        "59",
    )


def test_each_has_a_code_of_its_own_also_after_one_was_taken_out(desk, checklist_id):
    first = add_fact(desk, checklist_id, "Date, with weekday").id
    remove_fact(desk, first)
    add_fact(desk, checklist_id, "date with weekday")
    add_fact(desk, checklist_id, "…")
    codes = [fact.code for fact in checklist_file(desk, checklist_id).facts]
    assert codes == ["date_with_weekday_2", "fact"]
    assert not any("," in code for code in codes)


def test_they_are_put_in_order_and_undo_leads_back(desk, checklist_id):
    for name in ("A", "B", "C"):
        row_id = add_fact(desk, checklist_id, name).id
    moved = nudge_fact(desk, row_id, -1)
    assert names(desk, checklist_id) == ["A", "C", "B"]
    nudge_fact(desk, row_id, -1)
    assert not nudge_fact(desk, row_id, -1).changes
    assert names(desk, checklist_id) == ["C", "A", "B"]
    assert moved.undo is not None
    take_back(desk, moved.undo)
    assert names(desk, checklist_id) == ["A", "B", "C"]


def test_one_that_is_taken_out_comes_back(desk, checklist_id):
    undo = remove_fact(desk, add_fact(desk, checklist_id, "A").id).undo
    assert names(desk, checklist_id) == []
    assert undo is not None
    take_back(desk, undo)
    assert names(desk, checklist_id) == ["A"]


def test_a_name_is_needed_and_other_fields_are_refused(desk, checklist_id):
    for call in (
        lambda: add_fact(desk, checklist_id, " "),
        lambda: edit_fact(desk, add_fact(desk, checklist_id, "A").id, name=""),
    ):
        with pytest.raises(JournalError):
            call()
    with pytest.raises(TypeError):
        edit_fact(desk, add_fact(desk, checklist_id, "B").id, code="c")


def test_each_change_is_in_the_lists_history(desk, checklist_id):
    row_id = add_fact(desk, checklist_id, "Rate", "money").id
    remove_fact(desk, row_id)
    assert [(one.code, one.title) for one in list_versions(desk, checklist_id)][:2] == [
        ("remove_fact", "Rate"),
        ("add_fact", "Rate"),
    ]
