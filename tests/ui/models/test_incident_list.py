"""The list reads a page of incidents at a time and says each in words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from mistakejournal.services.clients import add_client
from mistakejournal.services.incident_parts import set_causes
from mistakejournal.services.incidents import (
    edit_incident,
    note_near_miss,
    remove_incident,
    start_incident,
)
from mistakejournal.ui.models.incident_list import PAGE, IncidentList, Wanted

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
