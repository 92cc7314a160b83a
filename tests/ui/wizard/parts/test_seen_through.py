"""Was it put right, exactly as described, and is it settled for them?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mistakejournal.domain.incident import Answer, AsDescribed
from mistakejournal.services import incident_parts, incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.seen_through import (
    AsDescribedRow,
    AskRow,
    PutRightRow,
)
from tests.ui.wizard import story
from tests.ui.wizard.finding import click


def incident(desk, session):
    session.flush()
    return incidents.get_incident(desk, session.id)


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


@pytest.mark.row("A2")
def test_right_again_since_is_a_time_that_may_not_contradict(show_part, desk, session):
    incident_id = story.told(desk)
    incident_parts.add_repair(desk, incident_id, "Redirect the old button")
    part = show_part(PutRightRow, incident_id)
    assert "Still to do: Redirect the old button" in words(part)
    field = part.findChild(TimeField)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert incident(desk, session).fixed_at == field.value()
    for _ in range(8):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert incident(desk, session).fixed_at >= incident(desk, session).noticed_at
    assert field.value() == incident(desk, session).fixed_at


@pytest.mark.row("J6")
def test_a_difference_not_told_verifies_nothing(show_part, desk, session, qtbot):
    part = show_part(AsDescribedRow, story.told(desk))
    click(part, "A little different, and told")
    assert incident(desk, session).verified_at == desk.clock.now()
    click(part, "Different, not told yet")
    assert incident(desk, session).as_described is AsDescribed.DIFFERENT_NOT_TOLD
    assert incident(desk, session).verified_at is None
    with qtbot.waitSignal(part.asked) as asked:
        click(part, "Tell them the difference")
    assert asked.args == ["apologize"]


@pytest.mark.row("J4")
def test_not_yet_leads_back_to_the_options(show_part, desk, session, qtbot):
    part = show_part(AskRow, story.told(desk))
    click(part, "Not yet")
    assert incident(desk, session).answer is Answer.NOT_YET
    with qtbot.waitSignal(part.asked) as asked:
        click(part, "Look at the options again")
    assert asked.args == ["fix/options"]
    click(part, "Not yet")
    assert incident(desk, session).answer is None


@pytest.mark.row("J4")
def test_asking_is_counted(show_part, desk):
    part = show_part(AskRow, story.told(desk))
    click(part, "I’ve asked")
    assert "Asked once" in words(part)
    click(part, "I’ve asked")
    assert "Asked 2 times" in words(part)


def test_without_a_name_the_question_begins_with_itself(show_part, desk):
    part = show_part(AskRow, story.incident(desk))
    click(part, "Copy question")
    assert QGuiApplication.clipboard().text().startswith("Is this settled for you")
