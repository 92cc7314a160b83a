"""One thing to look after: done, moved, put off, or left out with a reason."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mistakejournal.domain.followup import FollowUpState
from mistakejournal.services import followplan, incidents
from mistakejournal.ui.widgets.day_field import DayField
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.wizard.parts.follow_up_row import FollowUpRow
from tests.ui.wizard import story
from tests.ui.wizard.finding import click, is_there, named


@pytest.fixture
def row(show_part, desk, session):
    incident_id = story.told(desk)
    row_id = followplan.add_follow_up(desk, incident_id, "See how many opened it", date(2026, 11, 28)).id
    return show_part(
        lambda session: FollowUpRow(session, row_id),
        incident_id,
        lambda part: part.fill(own(desk, incident_id)),
    )


def own(desk, incident_id):
    return next(one for one in incidents.incident_file(desk, incident_id).follow_ups if one.code == "own")


def words(part):
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part)]


def choose(row, words):
    more = row.findChild(MenuButton)
    more.menu().aboutToShow.emit()
    {action.text(): action for action in more.menu().actions()}[words].trigger()
    QApplication.processEvents()
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]
    return found[0] if found else None


@pytest.mark.row("J1")
def test_it_is_done_with_one_click_and_taken_back(row, desk, session):
    assert "28 Nov" in words(row)
    click(row, "Done")
    assert own(desk, session.id).state is FollowUpState.DONE
    assert not is_there(row, "Done")
    click(row, "Not done yet")
    assert own(desk, session.id).state is FollowUpState.PLANNED


@pytest.mark.row("J1")
def test_its_day_and_time_are_hers(row, desk, session):
    ask = choose(row, "Change the day…")
    ask.findChild(DayField).set_value(date(2026, 12, 2))
    QTest.keyClicks(named(ask, QLineEdit, "Time"), "15:00")
    click(ask, "Save")
    assert (own(desk, session.id).due_on, own(desk, session.id).due_time) == (date(2026, 12, 2), "15:00")
    assert "2 Dec, 15:00" in words(row)


@pytest.mark.row("J1")
def test_leaving_it_out_wants_a_reason(row, desk, session):
    ask = choose(row, "Leave it out, with a reason…")
    click(ask, "Leave it out")
    assert own(desk, session.id).state is FollowUpState.PLANNED
    QTest.keyClicks(named(ask, QLineEdit, "One line of reason"), "Lena left")
    click(ask, "Leave it out")
    assert "Left out: Lena left" in words(row)


def test_it_can_rest(row, desk, session):
    assert choose(row, "Snooze for three days") is None
    assert own(desk, session.id).snoozed_until == date(2026, 11, 27)
