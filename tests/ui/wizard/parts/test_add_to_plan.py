"""A promise made elsewhere and something more to look after are added with their day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from mistakejournal.services import incidents
from mistakejournal.ui.wizard.parts.add_to_plan import AddToPlan
from mistakejournal.ui.wizard.parts.due_dialog import DueDialog
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named


def dialog():
    QApplication.processEvents()
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, DueDialog)]
    return next(one for one in windows if one.isVisible())


@pytest.mark.row("J2")
def test_a_promise_is_read_as_it_is_typed_and_her_day_stands_above_it(show_part, desk, session):
    part = show_part(AddToPlan, story.told(desk), lambda _part: None)
    click(part, "Add a promise")
    ask = dialog()
    QTest.keyClicks(
        named(ask, QLineEdit, "What did you promise, in your words?"), "I will call on Friday at 10"
    )
    assert named(ask, QLineEdit, "Time").text() == "10:00"
    time = named(ask, QLineEdit, "Time")
    time.selectAll()
    QTest.keyClicks(time, "11:30")
    click(ask, "Save")
    added = next(one for one in incidents.incident_file(desk, session.id).promises if "Friday" in one.title)
    assert (added.due_on, added.due_time, added.unconfirmed) == (date(2026, 11, 27), "11:30", False)


@pytest.mark.row("J1")
def test_a_follow_up_may_have_no_day(show_part, desk, session):
    part = show_part(AddToPlan, story.told(desk), lambda _part: None)
    click(part, "Add a follow-up")
    ask = dialog()
    field = named(ask, QLineEdit, "What do you want to look after?")
    QTest.keyClicks(field, "See how many opened it tomorrow")
    toggle = next(one for one in ask.findChildren(QAbstractButton) if one.text() == "It has a day")
    toggle.click()
    QTest.keyClicks(field, ", Friday")
    click(ask, "Save")
    own = next(one for one in incidents.incident_file(desk, session.id).follow_ups if one.code == "own")
    assert (own.title, own.due_on) == ("See how many opened it tomorrow, Friday", None)
