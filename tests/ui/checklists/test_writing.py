"""What is typed in the editor, stored by what it belongs to."""

from __future__ import annotations

import pytest

from mistakejournal.services import steps
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.ui.checklists.step_list import StepList
from mistakejournal.ui.checklists.writing import Writing


@pytest.fixture
def editor(qtbot, context, desk):
    """A list of one step in one section, its lines, and what stores them."""
    made = add_checklist(desk, "Send").id
    section = steps.add_section(desk, made, "Build").id
    steps.add_step(desk, made, "Open", section_id=section)
    shown = StepList()
    qtbot.addWidget(shown)
    shown.show_steps(checklist_file(desk, made).places)
    writing = Writing(context, shown, shown)
    writing.open(made)
    return made, section, shown, writing


def test_each_field_reaches_its_row(editor, desk):
    made, section, _shown, writing = editor
    step = checklist_file(desk, made).steps[0]
    writing.put("list", "", "name", "Resend")
    writing.put("section", section, "pause_point", "Stop")
    writing.put("step", step.id, "why", "because")
    assert writing.flush()
    file = checklist_file(desk, made)
    assert (file.checklist.name, file.sections[0].pause_point, file.steps[0].why) == (
        "Resend",
        "Stop",
        "because",
    )


def test_an_emptied_name_keeps_the_one_before(editor, desk):
    made, section, _shown, writing = editor
    writing.put("list", "", "name", " ")
    writing.put("section", section, "name", "")
    assert writing.flush()
    file = checklist_file(desk, made)
    assert (file.checklist.name, file.sections[0].name) == ("Send", "Build")


def test_a_line_makes_one_step_follows_it_and_takes_it_back_when_emptied(editor, desk):
    made, section, shown, writing = editor
    for text in ("Rea", "Read", "Read it"):
        writing.put("new", section, "title", text)
        writing.flush()
    assert [step.title for step in checklist_file(desk, made).steps] == ["Open", "Read it"]
    assert shown.adds()[section].step_id
    writing.put("new", section, "title", "")
    writing.flush()
    assert [step.title for step in checklist_file(desk, made).steps] == ["Open"]
    assert shown.adds()[section].step_id == ""


def test_a_name_saved_many_times_while_it_is_typed_is_taken_back_at_once(editor, desk, context):
    made, _section, _shown, writing = editor
    for name in ("R", "Res", "Resend"):
        writing.put("list", "", "name", name)
        writing.flush()
    writing.leave()
    context.undo()
    assert checklist_file(desk, made).checklist.name == "Send"
    assert context.next_undo() is None
