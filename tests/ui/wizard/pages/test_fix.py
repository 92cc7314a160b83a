"""Fix: the client first, the why when there is time, and nothing of it lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar

from mistakejournal.domain.fix import FixState
from mistakejournal.domain.flow import Step
from mistakejournal.services import incident_parts, incidents, owed
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.wizard.parts.run_step_mark import RunStepMark
from tests.ui.accessibility import complaints, too_wide
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named, type_into

STEP = "Send myself a test and click the podcast link, even when sure"


def open_good(wizard):
    """Choose the second tab by its keys."""
    tabs = named(wizard, QTabBar, "Two sides of the fix")
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    return wizard


def current(wizard):
    return wizard._step


@pytest.mark.row("C5")
def test_the_tabs_name_the_client_and_the_page_leads_to_the_message(open_wizard, desk):
    wizard = open_wizard(story.with_options(desk), "fix")
    tabs = named(wizard, QTabBar, "Two sides of the fix")
    assert tabs.tabText(0) == "For Theo"
    click(wizard, "Write the message")
    assert current(wizard) is Step.APOLOGIZE


def test_without_a_name_it_says_client_and_options(open_wizard, desk):
    wizard = open_wizard(story.incident(desk), "fix")
    assert named(wizard, QTabBar, "Two sides of the fix").tabText(0) == "For the client"


@pytest.mark.row("C5")
def test_one_option_is_said_once_and_fine_the_second_time(open_wizard, desk):
    incident_id = story.incident(desk, story.client(desk))
    incident_parts.add_option(desk, incident_id, "A short correction")
    wizard = open_wizard(incident_id, "fix")
    click(wizard, "Write the message")
    assert current(wizard) is Step.FIX
    QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert current(wizard) is Step.APOLOGIZE


@pytest.mark.row("D3")
@pytest.mark.row("D1")
def test_the_step_is_added_after_the_broken_one_shown_and_taken_back(open_wizard, desk, context):
    incident_id = story.after_a_run(desk)
    before = story.steps_of(desk, incident_id)
    wizard = open_good(open_wizard(incident_id, "fix"))
    mark = button_of_step(wizard, before[story.BREAK])
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
    type_into(named(wizard, QLineEdit, "New step"), STEP)
    click(wizard, "Send yourself a test")
    click(wizard, "Add the step")
    after = story.steps_of(desk, incident_id)
    assert after == [*before[: story.BREAK + 1], STEP, *before[story.BREAK + 1 :]]
    assert not is_there(wizard, "Later today")
    click(wizard, "Undo")
    assert story.steps_of(desk, incident_id) == before
    assert is_there(wizard, "Later today")


@pytest.mark.row("D3")
def test_ctrl_z_takes_back_step_and_fix_together(open_wizard, desk, context):
    incident_id = story.after_a_run(desk)
    before = story.steps_of(desk, incident_id)
    wizard = open_good(open_wizard(incident_id, "fix"))
    type_into(named(wizard, QLineEdit, "New step"), STEP)
    click(wizard, "Add the step")
    assert STEP in story.steps_of(desk, incident_id)
    assert context.undo()
    assert story.steps_of(desk, incident_id) == before
    fix = incidents.incident_file(desk, incident_id).fixes[0]
    assert (fix.state, fix.title) == (FixState.OWED, STEP)


@pytest.mark.row("D6")
def test_later_today_keeps_the_fix_owed_with_its_words(open_wizard, desk):
    incident_id = story.after_a_run(desk)
    wizard = open_good(open_wizard(incident_id, "fix"))
    type_into(named(wizard, QLineEdit, "New step"), "Send a test")
    click(wizard, "Later today")
    assert current(wizard) is Step.APOLOGIZE
    (line,) = owed.fixes_owed(desk)
    assert (line.fix.title, line.fix.due_on) == ("Send a test", desk.clock.local().date())


@pytest.mark.row("D6")
def test_no_step_this_time_wants_a_reason_and_settles_the_why(open_wizard, desk):
    incident_id = story.told(desk)
    wizard = open_wizard(incident_id, "fix")
    assert named(wizard, QTabBar, "Two sides of the fix").currentIndex() == 1
    click(wizard, "No step this time")
    click(wizard, "Leave it without a step")
    assert incidents.get_incident(desk, incident_id).fix_declined == ""
    type_into(named(wizard, QLineEdit, "Why there is no step this time"), "That newsletter has ended")
    click(wizard, "Leave it without a step")
    assert incidents.get_incident(desk, incident_id).fix_declined == "That newsletter has ended"


def test_a_step_that_was_only_typed_is_there_again_after_closing(open_wizard, desk):
    incident_id = story.after_a_run(desk)
    wizard = open_good(open_wizard(incident_id, "fix"))
    type_into(named(wizard, QLineEdit, "New step"), "Send myself a te")
    wizard.close_flow()
    wizard.show_row(incident_id, "fix/new_step")
    assert named(wizard, QLineEdit, "New step").text() == "Send myself a te"
    assert named(wizard, QLineEdit, "New step").hasFocus()


@pytest.mark.row("C5")
def test_once_they_know_the_choice_is_recorded_and_the_rest_stays(open_wizard, desk):
    incident_id = story.told(desk)
    wizard = open_wizard(incident_id, "fix/options")
    click(wizard, "B. Resend to non-openers")
    file = incidents.incident_file(desk, incident_id)
    assert file.chosen.title == "Resend to non-openers"
    assert file.chosen.chosen_at == desk.clock.now()
    assert len(file.options) == 2


@pytest.mark.row("P1")
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("detail", ["fix", "fix/because"])
def test_fix_keeps_what_every_page_keeps(open_wizard, desk, qapp, scale, detail):
    apply_theme(qapp, load_theme("light", text_scale=scale))
    incident_id = story.after_a_run(desk)
    incident_parts.add_option(desk, incident_id, "A short correction", by_when="today", cost="Not billed")
    incident_parts.add_repair(desk, incident_id, "Pointed the web version at episode 72", done_now=True)
    wizard = open_wizard(incident_id, detail)
    QApplication.processEvents()
    assert complaints(wizard) == []
    assert too_wide(wizard, 1280, 800) == []
    assert too_wide(wizard, 900, 640) == []


def button_of_step(wizard, title):
    return next(mark for mark in wizard.findChildren(RunStepMark) if title in mark.accessibleName())
