"""Where a new step goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mistakejournal.services import checklists, fixes
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.step_place import StepPlace
from tests.ui.wizard import story
from tests.ui.wizard.finding import named


def place(part):
    return next(one.text() for one in part.findChildren(Label) if one.text().startswith("goes in"))


def press(part, name, times=1):
    for _ in range(times):
        QTest.mouseClick(named(part, QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.mark.row("D3")
def test_it_is_offered_at_the_end_until_the_break_is_marked(show_part, desk, session):
    incident_id = story.after_a_run(desk)
    part = show_part(StepPlace, incident_id)
    titles = story.steps_of(desk, incident_id)
    assert place(part) == f"goes in after step {len(titles)}, {titles[-1]}"
    run = fixes.runs_of_that_work(desk, incident_id)[0].run
    step = fixes.walk_back(desk, run.id).steps[4]
    session.do(lambda desk, row: fixes.mark_break(desk, row, run.id, step.id))
    assert place(part) == f"goes in after step 5, {titles[4]}"
    assert part.after_step_id() is None


@pytest.mark.row("D3")
def test_the_buttons_move_it_to_the_top_and_no_further(show_part, desk):
    incident_id = story.after_a_run(desk)
    part = show_part(StepPlace, incident_id)
    count = len(story.steps_of(desk, incident_id))
    press(part, "One place up", count)
    assert place(part) == "goes in at the top"
    assert part.after_step_id() == ""
    assert not named(part, QPushButton, "One place up").isEnabled()
    press(part, "One place down")
    assert place(part).startswith("goes in after step 1, ")


def test_a_list_that_is_not_there_yet_can_be_named(show_part, desk):
    part = show_part(StepPlace, story.incident(desk))
    part.checklist.setParent(part)
    line = part.checklist
    line.setFocus()
    QTest.keyClicks(line, "Show notes")
    assert (part.checklist_id(), part.new_name()) == ("", "Show notes")


def test_another_list_can_be_chosen(show_part, desk):
    incident_id = story.after_a_run(desk)
    other = checklists.add_checklist(desk, "Show notes").id
    part = show_part(StepPlace, incident_id)
    part.checklist.set_value(other)
    part.checklist.changed.emit(other)
    assert part.checklist_id() == other
    part.fill()
    assert part.checklist_id() == other


@pytest.mark.row("A8")
def test_the_place_she_chose_is_there_again_after_a_crash(show_part, desk, session):
    incident_id = story.after_a_run(desk)
    part = show_part(StepPlace, incident_id)
    press(part, "One place up", 2)
    chosen, after = place(part), part.after_step_id()
    session.flush()
    again = show_part(StepPlace, incident_id)
    assert (place(again), again.after_step_id()) == (chosen, after)
    again.forget()
    session.flush()
    assert session.incident.unfinished is None


def test_a_new_name_is_kept_where_another_list_is_offered(show_part, desk):
    part = show_part(StepPlace, story.after_a_run(desk))
    part.checklist.setFocus()
    part.checklist.selectAll()
    QTest.keyClicks(part.checklist, "Show notes")
    part.checklist.clearFocus()
    part.fill()
    assert (part.checklist_id(), part.new_name()) == ("", "Show notes")
