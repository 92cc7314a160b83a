"""Clients stand by name, without any count; those put away wait behind a link."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.services.clients import add_client, clients_put_away, edit_client, put_away_client
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.clients.client_list import ClientList
from mistakejournal.ui.widgets.row import OpenRow


@pytest.fixture
def people(qtbot, context):
    people = ClientList(context)
    qtbot.addWidget(people)
    people.resize(900, 700)
    people.show()
    people.activateWindow()
    return people


def rows(people):
    return [row.accessibleName() for row in people.findChildren(OpenRow) if row.isVisible()]


def press(people, words):
    next(one for one in people.findChildren(QPushButton) if one.text() == words and one.isVisible()).click()
    QApplication.processEvents()


def test_a_row_says_who_they_are_and_how_they_like_to_be_told_and_counts_nothing(people, desk):
    client = add_client(desk, "Fennel Studio", "Inês Duarte").id
    edit_client(desk, client, how_to_tell="email only", zone="Europe/Lisbon")
    start_incident(desk, title="Wrong zone", client_id=client)
    add_client(desk, "Acorn")
    people.refresh()
    assert rows(people) == ["Acorn", "Fennel Studio, Inês Duarte, email only · Lisbon time"]


def test_nobody_yet_asks_to_add_the_people_she_works_for(people, qtbot):
    people.refresh()
    QApplication.processEvents()
    assert people._nobody.isVisible()
    people.focus_first()
    assert QApplication.focusWidget().text() == "Add a client"
    with qtbot.waitSignal(people.add_wanted):
        press(people, "Add a client")


def test_those_put_away_are_opened_or_taken_back(people, desk, qtbot):
    client = add_client(desk, "Fennel Studio").id
    put_away_client(desk, client)
    people.refresh()
    assert rows(people) == []
    press(people, "Show those put away")
    with qtbot.waitSignal(people.opened) as opened:
        press(people, "Open")
    assert opened.args == [client]
    press(people, "Take back")
    people.refresh()
    assert rows(people) == ["Fennel Studio"]
    assert clients_put_away(desk) == []


def test_rows_that_say_the_same_stay(people, desk):
    add_client(desk, "Acorn")
    people.refresh()
    before = people.findChildren(OpenRow)
    people.refresh()
    assert people.findChildren(OpenRow) == before
