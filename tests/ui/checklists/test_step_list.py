"""The steps in their sections, kept while they live."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from mistakejournal.domain.checklist import Section, Step
from mistakejournal.ui.checklists.step_list import DropMark, StepList

A, B, C = (Step(one, "c", f"Open {one}") for one in "abc")
BUILD, SEND = Section("s1", "c", "Build"), Section("s2", "c", "Before sending")


def shown(qtbot, blocks):
    steps = StepList()
    qtbot.addWidget(steps)
    steps.show_steps(blocks)
    steps.resize(600, 800)
    steps.show()
    return steps


def test_rows_stay_the_same_when_the_order_changes(qtbot):
    steps = shown(qtbot, [(None, [A, B])])
    row = steps.line("a")
    steps.show_steps([(None, [B, A])])
    assert steps.line("a") is row
    assert row.accessibleName() == "Step 2, Open a"
    assert steps.ids() == ["b", "a"]
    steps.show_steps([(None, [B])])
    assert steps.line("a") is None


def test_each_section_has_a_line_that_names_it(qtbot):
    steps = shown(qtbot, [(BUILD, [A]), (SEND, [])])
    names = [line.accessibleName() for line in steps.adds().values()]
    assert names == ["Add a step to Build", "Add a step to Before sending"]
    assert (steps.last_of("s1"), steps.last_of("s2")) == ("a", None)


def test_a_step_that_is_being_written_is_not_shown_twice(qtbot):
    steps = shown(qtbot, [(None, [A])])
    steps.adds()[""].step_id = "b"
    steps.show_steps([(None, [A, B])])
    assert steps.ids() == ["a"]


def test_a_dropped_step_goes_to_the_nearest_place_also_into_an_empty_section(qtbot):
    steps = shown(qtbot, [(BUILD, [A, B]), (SEND, [])])
    told = []
    steps.put.connect(lambda *where: told.append(where))
    for y in (steps.line("b").geometry().bottom() + 3, steps.head("s2").geometry().bottom()):
        height = steps.mapToGlobal(QPoint(0, y)).y()
        steps.line("a").dragged.emit(height)
        assert steps.findChild(DropMark).isVisible()
        steps.line("a").dropped.emit(height)
    assert told == [("a", "after", "b"), ("a", "section", "s2")]
    assert not steps.findChild(DropMark).isVisible()
