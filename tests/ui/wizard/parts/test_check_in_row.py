"""One check-in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services import checkins, fixes, incidents, runs, telling, ticks
from mistakejournal.services.schedules import Plan, set_schedule
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.see_through import SeeThrough
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


def check_ins(desk, session):
    return incidents.incident_file(desk, session.id).check_ins


def with_a_run_that_shows_it(desk):
    """Plan a check-in, then tick the learned step in the next run."""
    incident_id = story.after_a_run(desk)
    checklist_id = fixes.default_checklist_id(desk, incident_id)
    fixes.learn_step(desk, incident_id, checklist_id, "Send myself a test", kind="test")
    telling.tell(desk, incident_id, "email", "Hi Theo, I sent the wrong link.")
    checkins.plan_check_ins(desk, incident_id, 2)
    desk.clock.advance(days=7)
    run_id = runs.start_run(desk, checklist_id, incidents.get_incident(desk, incident_id).client_id).id
    learned = next(step for step in runs.run_file(desk, run_id).steps if step.title == "Send myself a test")
    ticks.tick_step(desk, learned.id, "episode 73 plays")
    return incident_id


@pytest.mark.row("J3")
def test_a_line_that_a_run_has_made_is_copied_and_sent(show_part, desk, session):
    part = show_part(SeeThrough, with_a_run_that_shows_it(desk))
    assert any("It’s checked." in one for one in words(part))
    click(part, "Copy line")
    assert QGuiApplication.clipboard().text().endswith("It’s checked.")
    click(part, "I’ve sent it")
    first, second = check_ins(desk, session)
    assert (first.state, second.state) == (CheckInState.DONE, CheckInState.PLANNED)
    assert first.title == QGuiApplication.clipboard().text()
    assert "Check in once more, then let it rest" in words(part)


@pytest.mark.row("J3")
def test_until_then_it_says_that_the_run_makes_the_line(show_part, desk, session):
    incident_id = story.told(desk)
    checkins.plan_check_ins(desk, incident_id, 3)
    part = show_part(SeeThrough, incident_id)
    titles = words(part)
    assert "With the next run, tell Theo it’s checked" in titles
    assert "Once more with the run after it" in titles
    assert "Check in once more, then let it rest" in titles
    assert not is_there(part, "Copy line")


@pytest.mark.row("J3")
def test_where_the_work_comes_round_the_next_run_has_its_date(show_part, desk, session):
    incident_id = story.after_a_run(desk)
    checklist_id = fixes.default_checklist_id(desk, incident_id)
    telling.tell(desk, incident_id, "email", "Hi Theo, I sent the wrong link.")
    checkins.plan_check_ins(desk, incident_id, 2)
    today = desk.clock.local().date()
    plan = Plan(Repeat(Every.WEEK, days=((today.weekday() + 1) % 7,)), today, "10:00")
    set_schedule(desk, checklist_id, plan)
    found = words(show_part(SeeThrough, incident_id))
    assert "Run 1 of 2: Tomorrow, 10:00" in found
    assert "Run 2 of 2" in found


def test_leaving_out_wants_a_reason(show_part, desk, session):
    incident_id = story.told(desk)
    checkins.plan_check_ins(desk, incident_id, 1)
    part = show_part(SeeThrough, incident_id)
    click(part, "Leave out")
    reason = named(part, QLineEdit, "Why it is left out")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert check_ins(desk, session)[0].state is CheckInState.PLANNED
    QTest.keyClicks(reason, "The series ends")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert "Left out: The series ends" in words(part)
    assert not is_there(part, "Leave out")
