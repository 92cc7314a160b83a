"""The pane searches and narrows, and keeps its place when the journal changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import note_near_miss, remove_incident, start_incident
from mistakejournal.ui.journal.list_pane import ListPane
from mistakejournal.ui.widgets.button import Button


@pytest.fixture
def made(desk, clock):
    rows = []
    for title in ("Old address", "Old link", "Wrong zone"):
        clock.advance(minutes=1)
        rows.insert(0, start_incident(desk, title=title).id)
    return rows


@pytest.fixture
def pane(qtbot, context, made):
    pane = ListPane(context, {"forgot": "Forgot"})
    qtbot.addWidget(pane)
    pane.refresh()
    pane.resize(390, 600)
    pane.show()
    pane.activateWindow()
    yield pane
    pane.close()


def search(pane, text):
    field = pane.findChild(QLineEdit, "search")
    field.clear()
    QTest.keyClicks(field, text)
    return field


def test_the_current_one_stays_while_it_is_still_found(pane, made):
    pane.select(made[1])
    search(pane, "old")
    assert pane.rows.current_id() == made[1]
    search(pane, "wrong")
    assert pane.rows.current_id() == made[0]
    assert pane.is_filtered()


def test_nothing_found_tells_that_nothing_is_chosen(pane, made):
    pane.select(made[1])
    told = []
    pane.chosen.connect(told.append)
    field = search(pane, "zebra")
    assert pane.is_empty()
    assert told[-1] == ""
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not pane.is_empty()
    assert pane.rows.current_id() == made[0]


def test_one_that_is_gone_hands_on_to_the_next(pane, made, desk):
    pane.select(made[1])
    remove_incident(desk, made[1])
    pane.refresh()
    assert pane.rows.current_id() == made[2]
    remove_incident(desk, made[2])
    pane.refresh()
    assert pane.rows.current_id() == made[0]


def test_a_link_takes_the_filters_away(pane, made):
    search(pane, "wrong")
    assert pane.select(made[2])
    assert not pane.is_filtered()
    assert not pane.select("unknown")
    assert pane.rows.current_id() == ""


def test_all_filters_are_taken_away_at_once(pane, made, desk):
    near_miss = note_near_miss(desk, "Caught before it went out").id
    pane.show_wanted(Wanted(query="caught", kind="near_miss"))
    assert pane.rows.current_id() == near_miss
    everything = next(one for one in pane.findChildren(Button) if one.text() == "Show everything")
    everything.setFocus()
    QTest.keyClick(everything, Qt.Key.Key_Space)
    assert not pane.is_filtered()
    assert pane.rows.model().rowCount() == 4
    assert pane.rows.hasFocus()


def test_new_clients_are_offered(pane, desk):
    add_client(desk, "Brightside")
    pane.refresh()
    assert "Brightside" in [action.text() for action in pane.filters.menus["client_id"].menu().actions()]
    pane.select_first()
    assert pane.rows.current_id()
