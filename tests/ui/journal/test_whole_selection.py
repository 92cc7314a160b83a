"""Ctrl+A means every incident that matches, the rows that were not read yet too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mistakejournal.domain.wanted import Wanted
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import ids_of_incidents
from mistakejournal.services.incidents import remove_incident, start_incident
from mistakejournal.ui import beside
from mistakejournal.ui.context import Context
from mistakejournal.ui.journal.list_pane import ListPane
from mistakejournal.ui.models.incident_list import PAGE
from mistakejournal.ui.widgets.label import Label


@pytest.fixture
def pane(qtbot: QtBot, context: Context, desk: Desk, clock: StandingClock) -> Iterator[ListPane]:
    for number in range(2 * PAGE + 5):
        clock.advance(minutes=1)
        start_incident(desk, title=f"Link {number}" if number % 2 else f"Invoice {number}")
    pane = ListPane(context, {})
    qtbot.addWidget(pane)
    pane.refresh()
    pane.resize(390, 600)
    pane.show()
    pane.activateWindow()
    pane.select_first()
    yield pane
    pane.close()


def take_all(qtbot: QtBot, pane: ListPane) -> None:
    QTest.keyClick(pane.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(pane.selected_ids()) > pane.rows.model().rowCount())


def words(pane: ListPane) -> str:
    return " ".join(label.text() for label in pane.findChildren(Label))


def test_all_are_selected_and_said_though_a_page_was_read(qtbot: QtBot, pane: ListPane, desk: Desk) -> None:
    take_all(qtbot, pane)
    assert pane.rows.model().rowCount() == PAGE
    assert pane.selected_ids() == ids_of_incidents(desk, Wanted())
    assert f"{2 * PAGE + 5} selected" in words(pane)


def test_rows_that_come_later_are_seen_to_be_selected(qtbot: QtBot, pane: ListPane) -> None:
    take_all(qtbot, pane)
    pane.rows.model().fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: pane.rows.model().rowCount() == 2 * PAGE)
    assert len(pane.rows.selected_ids()) == 2 * PAGE
    assert len(pane.selected_ids()) == 2 * PAGE + 5
    assert f"{2 * PAGE + 5} selected" in words(pane)


def test_only_what_is_searched_for_is_meant(qtbot: QtBot, pane: ListPane, desk: Desk) -> None:
    pane.show_wanted(Wanted(query="link"))
    take_all(qtbot, pane)
    assert pane.selected_ids() == ids_of_incidents(desk, Wanted(query="link"))
    assert len(pane.selected_ids()) == PAGE + 2


def test_one_further_down_that_is_gone_is_no_longer_selected(
    qtbot: QtBot, pane: ListPane, desk: Desk
) -> None:
    take_all(qtbot, pane)
    gone = pane.selected_ids()[-1]
    remove_incident(desk, gone)
    pane.refresh()
    qtbot.waitUntil(lambda: gone not in pane.selected_ids())
    assert len(pane.selected_ids()) == 2 * PAGE + 4
    assert f"{2 * PAGE + 4} selected" in words(pane)


def test_a_journal_that_cannot_be_read_is_told(
    qtbot: QtBot, pane: ListPane, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_desk: Desk) -> Desk:
        raise JournalError("missing")

    monkeypatch.setattr(beside.Beside, "quickly", lambda *_asked: None)
    monkeypatch.setattr(beside, "desk_beside", missing)
    with qtbot.waitSignal(context.failed):
        QTest.keyClick(pane.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(pane.selected_ids()) == PAGE


def test_whoever_asks_before_all_are_known_gets_all(
    qtbot: QtBot, pane: ListPane, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.show_wanted(Wanted(query="link"))
    monkeypatch.setattr(beside.Beside, "quickly", lambda *_asked: None)
    QTest.keyClick(pane.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    given: list[tuple[list[str], list[str]]] = []
    pane.ask_ids(lambda selected, found: given.append((selected, found)))
    assert not given
    qtbot.waitUntil(lambda: bool(given))
    all_of_them = ids_of_incidents(desk, Wanted(query="link"))
    assert given == [(all_of_them, all_of_them)]


def test_whoever_asks_gets_the_new_choice_when_another_is_made_meanwhile(
    qtbot: QtBot, pane: ListPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside.Beside, "quickly", lambda *_asked: None)
    QTest.keyClick(pane.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    given: list[list[str]] = []
    pane.ask_ids(lambda selected, _found: given.append(selected))
    QTest.keyClick(pane.rows, Qt.Key.Key_Down)
    assert given == [pane.selected_ids()]
    assert len(given[0]) == 1


def test_another_choice_ends_it(qtbot: QtBot, pane: ListPane) -> None:
    take_all(qtbot, pane)
    row = pane.rows.model().index(3, 0)
    pane.rows.selectionModel().select(row, QItemSelectionModel.SelectionFlag.Deselect)
    assert len(pane.selected_ids()) == PAGE - 1
    take_all(qtbot, pane)
    QTest.keyClick(pane.rows, Qt.Key.Key_Down)
    assert len(pane.selected_ids()) == 1
    take_all(qtbot, pane)
    pane.show_wanted(Wanted(query="invoice"))
    assert len(pane.selected_ids()) == 1
