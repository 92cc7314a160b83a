"""The list reads a page of incidents at a time and says each in words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from mistakejournal.domain.wanted import Wanted
from mistakejournal.errors import JournalError
from mistakejournal.services import incident_search
from mistakejournal.services.clients import add_client
from mistakejournal.services.incident_parts import set_causes
from mistakejournal.services.incidents import (
    edit_incident,
    note_near_miss,
    remove_incident,
    start_incident,
)
from mistakejournal.store import journal
from mistakejournal.ui import beside
from mistakejournal.ui.beside import Beside
from mistakejournal.ui.models.incident_list import FIRST, PAGE, IncidentList
from mistakejournal.ui.widgets.line_list import LineList

CAUSES = {"interruption": "Interrupted"}


@pytest.fixture
def model(desk):
    model = IncidentList(desk, CAUSES)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    tester.setUseFetchMore(False)  # it would fetch in the middle of a fetch
    return model


def titles(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def fill(desk, clock, count):
    for number in range(count):
        clock.advance(minutes=1)
        start_incident(desk, title=f"Incident {number}")


def test_newest_first_a_page_at_a_time(desk, clock, model):
    fill(desk, clock, PAGE + 5)
    model.show_wanted(Wanted())
    assert model.rowCount() == PAGE
    assert titles(model)[0] == f"Incident {PAGE + 4}"
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE + 5
    assert titles(model)[-1] == "Incident 0"
    assert not model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE + 5


def test_what_few_hold_is_read_on_beside_and_not_once_more_for_the_last_row(
    desk, clock, model, qtbot, monkeypatch
):
    monkeypatch.setattr(incident_search, "LOOKED_AT", 4)
    fill(desk, clock, 40)
    clock.advance(minutes=1)
    start_incident(desk, title="Link")
    read_at_once = []
    quickly = Beside.quickly
    monkeypatch.setattr(Beside, "quickly", lambda *args: read_at_once.append(1) or quickly(*args))
    rows = LineList(model, name="Incidents")
    qtbot.addWidget(rows)
    rows.resize(300, 900)
    rows.show()
    model.settled.connect(lambda: rows.select_row(0))  # as the Journal does
    model.show_wanted(Wanted(query="link"))
    rows.viewport().repaint()
    assert (titles(model), model.is_whole, read_at_once) == (["Link"], False, [1])
    qtbot.waitUntil(lambda: model.is_whole)
    rows.close()


def test_a_row_says_client_cause_day_and_mark(desk, clock, model):
    client = add_client(desk, "Brightside").id
    row = start_incident(desk, title="Old link", client_id=client).id
    set_causes(desk, row, ["interruption"])
    clock.advance(days=1)
    note_near_miss(desk, "Unfilled name")
    model.show_wanted(Wanted())
    words = [model.index(number).data(IncidentList.WORDS) for number in range(2)]
    assert [(one.title, one.second, one.day, one.mark) for one in words] == [
        ("Unfilled name", "", "25 Nov", "Caught"),
        ("Old link", "Brightside · Interrupted", "24 Nov", "Open"),
    ]
    said = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Old link, Brightside · Interrupted, 24 Nov, Open"
    assert model.index(1).data(IncidentList.ID) == row
    assert model.index(1).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


@pytest.mark.row("L1")
def test_it_is_asked_for_words_client_cause_and_time(desk, clock, model):
    client = add_client(desk, "Brightside").id
    old = start_incident(desk, title="Old address", client_id=client).id
    set_causes(desk, old, ["interruption"])
    clock.advance(days=40)
    start_incident(desk, title="Old link", what_happened="The podcast button")
    for wanted, found in (
        (Wanted(query="old"), ["Old link", "Old address"]),
        (Wanted(query="podc"), ["Old link"]),
        (Wanted(client_id=client), ["Old address"]),
        (Wanted(cause="interruption"), ["Old address"]),
        (Wanted(since=clock.now() - timedelta(days=2)), ["Old link"]),
        (Wanted(query="old", cause="typing"), []),
    ):
        model.show_wanted(wanted)
        assert titles(model) == found


def test_reading_anew_keeps_as_many_rows_and_tells_what_changed(desk, clock, model, qtbot):
    fill(desk, clock, PAGE + 5)
    model.show_wanted(Wanted())
    model.fetchMore(QModelIndex())
    row = model.index(0).data(IncidentList.ID)
    edit_incident(desk, row, title="Another title")
    with qtbot.waitSignal(model.dataChanged):
        model.reload(PAGE + 5)
    assert titles(model)[0] == "Another title"
    remove_incident(desk, row)
    with qtbot.waitSignal(model.modelReset):
        model.reload(PAGE + 5)
    assert model.rowCount() == PAGE + 4
    assert model.row_of(row) == -1


def test_an_empty_journal_has_no_rows(model):
    model.show_wanted(Wanted())
    model.reload(1)
    assert model.rowCount() == 0
    assert not model.canFetchMore(QModelIndex())


@pytest.fixture
def slow(monkeypatch):
    """Leave no time for reading in the window's thread."""
    monkeypatch.setattr(beside, "QUICK", -1)
    monkeypatch.setattr(journal, "_STEPS", 1)


@pytest.mark.usefixtures("slow")
def test_what_takes_long_is_read_beside_and_the_last_one_asked_for_wins(desk, clock, model, qtbot):
    fill(desk, clock, 2 * PAGE)
    start_incident(desk, title="Old link")
    for query in ("incident 1", "old"):
        model.show_wanted(Wanted(query=query))
    assert model.canFetchMore(QModelIndex()) is False
    qtbot.waitUntil(lambda: titles(model) == ["Old link"])
    qtbot.wait(50)
    assert titles(model) == ["Old link"]
    assert model.is_whole
    model.show_wanted(Wanted())
    qtbot.waitUntil(lambda: model.rowCount() == PAGE)
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE
    qtbot.waitUntil(lambda: model.rowCount() == 2 * PAGE)


def test_a_search_shows_the_newest_at_once_and_the_others_as_they_are_found(desk, clock, model, qtbot):
    start_incident(desk, title="Old link")
    fill(desk, clock, 60)
    start_incident(desk, title="New link")
    model.show_wanted(Wanted(query="link"))
    assert titles(model) == ["New link"]
    qtbot.waitUntil(lambda: titles(model) == ["New link", "Old link"])


def test_the_best_stand_first_and_then_those_with_the_words_here_and_there(desk, clock, model, qtbot):
    best = start_incident(desk, title="Old link").id
    clock.advance(minutes=1)
    client = add_client(desk, "Linkers").id
    start_incident(desk, title="An old invoice", client_id=client)
    clock.advance(minutes=1)
    start_incident(desk, what_happened="The link in the newsletter of last week was an old one, I think.")
    model.show_wanted(Wanted(query="old link"))
    assert not model.is_best_first
    assert titles(model)[1:] == ["An old invoice", "Old link"]
    with qtbot.waitSignal(model.settled):
        model.show_best()
    assert model.is_best_first
    assert titles(model)[0] == "Old link"
    assert len(titles(model)) == 2
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: len(titles(model)) == 3)
    assert titles(model)[2] == "An old invoice"
    assert not model.canFetchMore(QModelIndex())
    edit_incident(desk, best, title="Old link again")
    with qtbot.waitSignal(model.settled):
        model.reload(1)
    assert titles(model)[0] == "Old link again"
    model.show_wanted(Wanted(query="old link"))
    assert not model.is_best_first


def test_the_best_come_a_page_at_a_time_too(desk, clock, model, qtbot):
    fill(desk, clock, PAGE + 5)
    model.show_wanted(Wanted(query="incident"))
    with qtbot.waitSignal(model.settled):
        model.show_best()
    assert model.rowCount() == FIRST
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.rowCount() > FIRST)  # on a busy machine a page is read beside the window
    assert len(set(titles(model))) == model.rowCount() == PAGE + 5
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.is_whole)
    assert len(set(titles(model))) == model.rowCount() == PAGE + 5


def test_a_row_shows_the_words_that_were_found(desk, model):
    client = add_client(desk, "Brightside").id
    start_incident(desk, title="Friday", what_happened="The podcast button was old.", client_id=client)
    model.show_wanted(Wanted(query="podc"))
    words = model.index(0).data(IncidentList.WORDS)
    assert (words.second, words.second_marks) == ("The podcast button was old.", ((4, 8),))
    assert words.said == "Friday, Brightside, The podcast button was old., 24 Nov, Open"
    model.show_wanted(Wanted(query="fri"))
    words = model.index(0).data(IncidentList.WORDS)
    assert (words.title_marks, words.second) == (((0, 3),), "Brightside")


@pytest.mark.usefixtures("slow")
def test_a_journal_that_cannot_be_read_says_so(desk, model, qtbot, monkeypatch):
    def missing(desk):
        raise JournalError("missing")

    monkeypatch.setattr(beside, "desk_beside", missing)
    fill(desk, desk.clock, 120)
    with qtbot.waitSignal(model.failed):
        model.show_wanted(Wanted(query="incident"))
    assert model.is_whole
