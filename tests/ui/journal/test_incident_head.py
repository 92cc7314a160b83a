"""The head says what an incident is and offers what can be done with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.clients import add_client
from mistakejournal.services.closing import close_incident
from mistakejournal.services.incidents import (
    edit_incident,
    get_incident,
    incident_file,
    note_near_miss,
    start_incident,
)
from mistakejournal.services.outcomes import record_verified
from mistakejournal.ui.journal.incident_head import IncidentHead
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.menu_button import MenuButton


@pytest.fixture
def head(qtbot, context):
    head = IncidentHead(context, {})
    qtbot.addWidget(head)
    head.resize(640, 80)
    head.show()
    return head


@pytest.fixture
def went(context):
    places = []
    context.requested.connect(places.append)
    return places


def show(head, desk, row):
    head.show_incident(incident_file(desk, row), "Old link")
    return row


def offered(head):
    return [action.text() for action in head.findChild(MenuButton).menu().actions() if action.isVisible()]


def test_what_was_caught_has_nothing_to_continue_and_no_report(head, desk):
    show(head, desk, note_near_miss(desk, "Unfilled name").id)
    assert [badge.text() for badge in head.findChildren(Badge)] == ["Caught"]
    assert head.go_on.isHidden()
    assert "A report for the client" not in offered(head)
    head.activateWindow()
    head.focus_first()
    assert head.edit.hasFocus()


def test_a_rule_is_offered_where_there_is_a_client_to_have_one(head, desk):
    show(head, desk, start_incident(desk).id)
    assert "A rule for their newsletters" not in offered(head)
    show(head, desk, start_incident(desk, client_id=add_client(desk, "Brightside").id).id)
    assert "A rule for their newsletters" in offered(head)


def test_an_open_one_goes_on_in_the_flow_and_a_closed_one_is_reopened(head, desk, clock, went):
    row = show(head, desk, start_incident(desk, title="Old link").id)
    assert head.go_on.text() == "Continue"
    QTest.mouseClick(head.go_on, Qt.MouseButton.LeftButton)
    assert went == [Route(Place.FLOW, row)]
    edit_incident(desk, row, level=1, told_at=clock.now(), fixed_at=clock.now())
    record_verified(desk, row, "exactly")
    close_incident(desk, row, "It was small", "Nobody else")
    show(head, desk, row)
    assert head.go_on.text() == "Reopen"
    QTest.mouseClick(head.go_on, Qt.MouseButton.LeftButton)
    assert get_incident(desk, row).closed_at is None
