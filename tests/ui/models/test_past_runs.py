"""Past runs come a page at a time and say in words how they ended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.runrecords import PAGE
from mistakejournal.services.runs import drop_run, start_run
from mistakejournal.services.steps import add_step
from mistakejournal.ui.models.past_runs import PastRuns
from mistakejournal.ui.widgets.line_delegate import ID, WORDS
from tests.services.newsletter import make_list, whole_run


@pytest.fixture
def model(desk, qtmodeltester):
    model = PastRuns(desk)
    yield model
    qtmodeltester.check(model)


def test_rows_come_by_pages_until_there_are_no_more(desk, model, clock):
    list_id = add_checklist(desk, "Invoice").id
    add_step(desk, list_id, "Send")
    ids = []
    for _ in range(PAGE + 3):
        clock.advance(minutes=1)
        ids.insert(0, start_run(desk, list_id).id)
        drop_run(desk, ids[0])
    model.show_list(list_id, None)
    root = QModelIndex()
    assert (model.rowCount(), model.canFetchMore(root)) == (PAGE, True)
    assert model.row_of(ids[-1]) == -1
    model.fetchMore(root)
    model.fetchMore(root)
    assert [model.index(row).data(ID) for row in range(model.rowCount())] == ids
    assert not model.canFetchMore(root)
    model.show_list(list_id, None, PAGE + 1)
    assert model.row_of(ids[PAGE]) == PAGE
    assert model.rowCount(model.index(0)) == 0


def test_a_row_says_day_minutes_and_how_it_ended(desk, model, clock):
    client_id = add_client(desk, "Brightside").id
    list_id = make_list(desk, client_id)
    whole_run(desk, list_id)
    model.show_list(list_id, client_id)
    words = model.index(0).data(WORDS)
    assert (words.title, words.second) == ("Tuesday, 24 November, 9:30", "Clear to send")
    assert (words.day, words.mark) == ("4 minutes", "")
    assert model.index(0).data() == words.title
    clock.advance(days=60)
    model.show_list(list_id, None)
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Tuesday, 24 November 2026, 9:30, Brightside · Clear to send, 4 minutes"
    assert model.data(QModelIndex()) is None
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
