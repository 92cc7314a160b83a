"""What was promised stands in its words until it is settled; a change asks to be told."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.domain.telling import PromiseState
from mistakejournal.services import incidents
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.wizard.parts.due_dialog import DueDialog
from mistakejournal.ui.wizard.parts.promise_row import PromiseRow
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, named


@pytest.fixture
def row(show_part, desk, session):
    """Show the first promise of an incident that was told."""
    incident_id = story.told(desk)
    first = promises(desk, incident_id)[0]
    return show_part(
        lambda session: PromiseRow(session, first.id),
        incident_id,
        lambda part: part.fill(next(one for one in promises(desk, incident_id) if one.id == first.id)),
    )


def promises(desk, incident_id):
    return incidents.incident_file(desk, incident_id).promises


def dialog():
    QApplication.processEvents()
    return next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, DueDialog) and one.isVisible()
    )


def menu(row):
    more = row.findChild(MenuButton)
    more.menu().aboutToShow.emit()
    return {action.text(): action for action in more.menu().actions()}


@pytest.mark.row("J2")
def test_a_promise_stands_in_its_words_with_its_time_until_it_is_settled(row, desk, session):
    words = [one.text() for one in row.findChildren(Label)]
    assert "You promised: “I’ll write at 14:30 with the numbers.”" in words
    assert "Today, 14:30" in words
    click(row, "Kept")
    assert promises(desk, session.id)[0].state is PromiseState.KEPT
    click(row, "Kept")
    assert promises(desk, session.id)[0].state is PromiseState.OPEN
    click(row, "Not kept")
    assert promises(desk, session.id)[0].state is PromiseState.NOT_KEPT


@pytest.mark.row("J2")
def test_a_change_asks_for_new_words_and_to_tell_them(row, desk, session):
    click(row, "It changed")
    ask = dialog()
    QTest.keyClicks(named(ask, QLineEdit, "In your words to them"), "I will write on Thursday at 9:00")
    click(ask, "Save")
    old, new = promises(desk, session.id)
    assert (old.state, old.untold) == (PromiseState.CHANGED, True)
    assert (new.title, new.due_on, new.due_time) == (
        "I will write on Thursday at 9:00",
        date(2026, 11, 26),
        "09:00",
    )
    click(row, "Copy")
    assert "Instead: I will write on Thursday at 9:00." in QGuiApplication.clipboard().text()
    click(row, "Theo knows")
    assert not promises(desk, session.id)[0].untold
    messages = incidents.incident_file(desk, session.id).messages
    assert "fu_promise_changed" in [one.text_id for one in messages]


def test_a_change_that_is_not_wanted_after_all_changes_nothing(row, desk, session):
    click(row, "It changed")
    ask = dialog()
    click(ask, "Save")
    assert "It needs a few words first." in [one.text() for one in ask.findChildren(Label)]
    click(ask, "Cancel")
    assert [one.state for one in promises(desk, session.id)] == [PromiseState.OPEN]


def test_when_it_is_due_is_hers_to_say(row, desk, session):
    menu(row)["Change when it is due…"].trigger()
    ask = dialog()
    time = named(ask, QLineEdit, "Time")
    time.clear()
    QTest.keyClicks(time, "late")
    click(ask, "Save")
    assert promises(desk, session.id)[0].due_time == "14:30"
    time.clear()
    QTest.keyClicks(time, "4 pm")
    click(ask, "Save")
    assert promises(desk, session.id)[0].due_time == "16:00"
    menu(row)["Snooze for three days"].trigger()
    assert promises(desk, session.id)[0].snoozed_until == date(2026, 11, 27)
