"""Where it broke."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from mistakejournal.services import incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.wizard.parts.break_mark import BreakMark
from mistakejournal.ui.wizard.parts.run_step_mark import RunStepMark
from tests.ui.wizard import story
from tests.ui.wizard.finding import button, click, named, type_into

AROUND = 2
"""The place of the broken step among those in view."""


def marks(part):
    return [one for one in part.findChildren(RunStepMark) if one.isVisibleTo(part)]


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


def broke_at(desk, session):
    session.flush()
    return incidents.get_incident(desk, session.id).broke_at


@pytest.mark.row("D1")
def test_the_run_is_shown_with_what_interrupted_it_and_marked_by_a_click(show_part, desk, session):
    part = show_part(BreakMark, story.after_a_run(desk))
    assert "This run was interrupted once." in words(part)
    assert "Called away, 9:40 to 9:54. Carried on." in marks(part)[AROUND].accessibleName()
    assert part.carried_on()
    QTest.mouseClick(marks(part)[AROUND], Qt.MouseButton.LeftButton)
    assert broke_at(desk, session) is not None
    assert marks(part)[AROUND].isChecked()
    assert incidents.get_incident(desk, session.id).run_id is not None


@pytest.mark.row("D1")
def test_the_steps_around_the_break_are_in_view_and_all_on_request(show_part, desk, session):
    incident_id = story.after_a_run(desk)
    part = show_part(BreakMark, incident_id)
    all_steps = story.steps_of(desk, incident_id)
    assert [mark.accessibleName().split(", ")[0] for mark in marks(part)] == [
        f"Step {number}" for number in range(story.BREAK - 1, story.BREAK + 5)
    ]
    click(part, f"Show all {len(all_steps)} steps")
    assert len(marks(part)) == len(all_steps)
    part.fill()
    assert len(marks(part)) == len(all_steps)
    QTest.mouseClick(marks(part)[-1], Qt.MouseButton.LeftButton)
    session.flush()
    QTest.keyClick(button(part, "Show fewer steps"), Qt.Key.Key_Space)
    assert len(marks(part)) == 6
    assert marks(part)[-1].isChecked()


@pytest.mark.row("D1")
def test_up_and_down_move_the_mark(show_part, desk, session):
    part = show_part(BreakMark, story.after_a_run(desk))
    marks(part)[2].setFocus()
    QTest.keyClick(marks(part)[2], Qt.Key.Key_Return)
    first = broke_at(desk, session)
    QTest.keyClick(part.focusWidget(), Qt.Key.Key_Down)
    assert marks(part)[3].isChecked()
    assert marks(part)[3].hasFocus()
    assert broke_at(desk, session) not in (None, first)
    QTest.keyClick(part.focusWidget(), Qt.Key.Key_Up)
    assert broke_at(desk, session) == first


@pytest.mark.row("D1")
def test_without_a_run_a_few_words_do(show_part, desk, session):
    part = show_part(BreakMark, story.incident(desk))
    assert marks(part) == []
    type_into(named(part, QTextEdit, "In your words"), "When I copied the draft")
    session.flush()
    assert incidents.get_incident(desk, session.id).broke_where == "When I copied the draft"


@pytest.mark.row("D1")
def test_of_several_runs_the_newest_before_is_chosen_and_another_can_be(show_part, desk, session):
    client_id = story.client(desk)
    older = story.interrupted_run(desk, client_id)
    desk.clock.advance(days=7)
    newest = story.interrupted_run(desk, client_id)
    part = show_part(BreakMark, story.incident(desk, client_id))
    which = named(part, Select, "Which run")
    assert which.value() == newest
    assert which.count() == 2
    which.setCurrentIndex(1)
    which.activated.emit(1)
    assert incidents.get_incident(desk, session.id).run_id == older
    assert which.value() == older


def test_before_there_is_an_incident_nothing_is_offered(show_part, session):
    assert marks(show_part(BreakMark)) == []
    assert session.id == ""
