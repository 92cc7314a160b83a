"""Steps and sections being added."""

from __future__ import annotations

import pytest

from mistakejournal.services import steps
from mistakejournal.services.checklists import add_checklist, checklist_file
from mistakejournal.ui.checklists.adding import Adding
from mistakejournal.ui.checklists.step_list import StepList
from mistakejournal.ui.checklists.writing import Writing


@pytest.fixture
def editor(qtbot, context, desk):
    """A list with two steps before its only, empty section."""
    made = add_checklist(desk, "Send").id
    steps.paste_steps(desk, made, "a\nb")
    steps.add_section(desk, made, "Build")
    shown = StepList()
    qtbot.addWidget(shown)
    writing = Writing(context, shown, shown)
    writing.open(made)
    adding = Adding(context, shown, writing, shown)
    adding.open(made)
    shown.show_steps(checklist_file(desk, made).places)
    return made, shown, adding


def blocks(desk, made):
    return [[step.title for step in inside] for _part, inside in checklist_file(desk, made).places]


def test_an_entered_line_adds_at_the_end_of_its_own_block(editor, desk):
    made, shown, adding = editor
    told = []
    adding.added.connect(lambda: told.append("added"))
    for line, text in zip(shown.adds().values(), ("c", "d"), strict=True):
        line.insertPlainText(text)
        line.entered.emit()
        line.entered.emit()
        assert line.text() == ""
    assert blocks(desk, made) == [["a", "b", "c"], ["d"]]
    assert told == ["added", "added"]


def test_pasted_lines_go_to_the_block_they_are_pasted_in(editor, desk):
    made, shown, _adding = editor
    first, second = shown.adds().values()
    second.pasted.emit("d\ne")
    first.pasted.emit("c")
    assert blocks(desk, made) == [["a", "b", "c"], ["d", "e"]]


def test_a_line_lets_go_of_a_step_that_is_gone(editor):
    _made, shown, adding = editor
    line = shown.adds()[""]
    line.step_id = "x"
    adding.forget_others({"x"})
    assert line.step_id == "x"
    adding.forget_others(())
    assert line.step_id == ""
