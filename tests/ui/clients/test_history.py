"""What happened comes by the page, newest first; near misses say so, practice stays out."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.services.clientcard import client_card
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import note_near_miss, start_incident
from mistakejournal.ui.clients.history import History
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.row import OpenRow


@pytest.fixture
def history(qtbot, context):
    history = History(context)
    qtbot.addWidget(history)
    history.show()
    history.activateWindow()
    return history


def show(history, desk, client):
    history.show_client(client, client_card(desk, client).past)


def rows(history):
    return [row.accessibleName() for row in history.findChildren(OpenRow) if row.isVisible()]


def more(history):
    return next(
        (one for one in history.findChildren(QPushButton) if one.text().endswith("more") and one.isVisible()),
        None,
    )


def many(desk, clock, count):
    client = add_client(desk, "Acorn").id
    for number in range(count):
        clock.advance(hours=1)
        start_incident(desk, title=f"Number {number}", client_id=client)
    return client


def test_five_then_the_others_when_they_are_asked_for(history, desk, clock):
    client = many(desk, clock, 9)
    show(history, desk, client)
    assert [name.partition(",")[0] for name in rows(history)] == [f"Number {n}" for n in (8, 7, 6, 5, 4)]
    assert more(history).text() == "4 more"
    more(history).click()
    QApplication.processEvents()
    assert len(rows(history)) == 9
    assert more(history) is None
    assert QApplication.focusWidget().accessibleName().startswith("Number 3")


def test_what_comes_to_it_stands_on_top_and_those_that_were_open_stay_so(history, desk, clock):
    client = many(desk, clock, 9)
    show(history, desk, client)
    more(history).click()
    clock.advance(hours=1)
    note_near_miss(desk, "Caught in time", client_id=client)
    start_incident(desk, title="Practised", client_id=client, practice=True)
    show(history, desk, client)
    assert rows(history)[0] == "Caught in time, 24 Nov · Caught"
    assert len(rows(history)) == 9
    assert more(history).text() == "1 more"


def test_another_client_begins_with_five_again_and_nothing_takes_no_room(history, desk, clock):
    client = many(desk, clock, 9)
    show(history, desk, client)
    more(history).click()
    show(history, desk, add_client(desk, "Oak").id)
    assert history.isHidden()
    show(history, desk, client)
    assert len(rows(history)) == 5


def test_a_row_opens_the_incident(history, desk, clock, context, qtbot):
    client = many(desk, clock, 1)
    show(history, desk, client)
    with qtbot.waitSignal(context.requested) as asked:
        history.findChildren(OpenRow)[0].click()
    assert asked.args[0].place is Place.JOURNAL
