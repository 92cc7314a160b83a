"""Filters and kept views through the window, by keyboard alone (L2); the best first (L1)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.clients import add_client
from mistakejournal.services.incidents import edit_incident, start_incident
from mistakejournal.services.savedviews import saved_views, wanted_of
from mistakejournal.ui.journal.list_pane import ListPane
from mistakejournal.ui.journal.view_dialog import ViewDialog
from mistakejournal.ui.palette.overlay import PaletteOverlay
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window


def pane(window: Window) -> ListPane:
    found = window.main.view(Place.JOURNAL).findChild(ListPane)
    assert isinstance(found, ListPane)
    return found


def titles(window: Window) -> list[str]:
    model = pane(window).rows.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def journal(window: Window) -> Window:
    client = add_client(window.desk, "Oak & Ember").id
    for title, level, whose in (
        ("Old link in the Tuesday issue", 2, client),
        ("Invoice to the old address", 3, client),
        ("Late reply", 3, None),
    ):
        window.clock.advance(days=1)
        made = start_incident(window.desk, title=title, client_id=whose).id
        edit_incident(window.desk, made, level=level)
    window.main.activateWindow()
    window.main.go(Route(Place.JOURNAL))
    window.settle()
    return window


def press(window: Window, name: str) -> None:
    """Go by Tab from the search to what is called so, and press it."""
    window.keys("Ctrl+F")
    for _ in range(60):
        here = QApplication.focusWidget()
        assert here is not None
        if here.accessibleName() == name or (not here.accessibleName() and here.text() == name):
            QTest.keyClick(here, Qt.Key.Key_Space)
            return
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached")


def choose(window: Window, words: str) -> None:
    """Choose an entry of the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for _ in range(20):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction() is not None and menu.activeAction().text().replace("&&", "&") == words:
            QTest.keyClick(menu, Qt.Key.Key_Return)
            window.settle()
            window.main.activateWindow()
            window.settle()
            return
    raise AssertionError(f"{words} is not offered")


@pytest.mark.row("L2")
def test_filters_are_chosen_kept_and_opened_again_by_keys_alone(journal: Window) -> None:
    journal.keys("Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "old")
    press(journal, "Client: Any client")
    choose(journal, "Oak & Ember")
    press(journal, "More filters")
    press(journal, "Level: Any level")
    choose(journal, "Serious")
    assert titles(journal) == ["Invoice to the old address"]
    wanted = pane(journal).wanted()
    press(journal, "Views")
    choose(journal, "Keep this view")
    dialog = journal.main.findChild(ViewDialog)
    QTest.keyClicks(dialog.field, "Old and serious")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    journal.settle()
    (view,) = saved_views(journal.desk)
    assert (view.name, wanted_of(view)) == ("Old and serious", wanted)
    press(journal, "Views: Old and serious")
    choose(journal, "Everything")
    assert len(titles(journal)) == 3
    press(journal, "Views: Everything")
    choose(journal, "Old and serious")
    assert titles(journal) == ["Invoice to the old address"]
    press(journal, "Views: Old and serious")
    choose(journal, "Remove this view")
    assert saved_views(journal.desk) == []
    journal.keys("Ctrl+Z")
    assert [view.name for view in saved_views(journal.desk)] == ["Old and serious"]


@pytest.mark.row("L2")
def test_a_route_may_ask_for_rows_and_what_it_asked_for_is_let_go(journal: Window) -> None:
    wanted = Wanted(level=3, counted=True)
    journal.main.go(Route(Place.JOURNAL, "", wanted.detail()))
    journal.settle()
    assert titles(journal) == ["Late reply", "Invoice to the old address"]
    assert pane(journal).wanted() == wanted
    assert journal.main.view(Place.JOURNAL)._page.incident_id == pane(journal).rows.current_id()
    journal.click("Without practice")
    assert pane(journal).wanted() == Wanted(level=3)
    journal.main.go(Route(Place.JOURNAL, "", Wanted(query="nothing").detail()))
    assert titles(journal) == []
    journal.click("Show everything")
    assert len(titles(journal)) == 3


@pytest.mark.row("L1")
def test_enter_shows_the_best_first_and_enter_again_goes_to_them(journal: Window, qtbot: QtBot) -> None:
    made = start_incident(journal.desk, what_happened="A long story in which an address is named once.").id
    journal.main.context.changed.emit(frozenset({"incidents"}))
    journal.keys("Ctrl+F")
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "address")
    assert titles(journal)[1] == "Invoice to the old address"
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(journal)[0] == "Invoice to the old address")
    journal.sees("Newest first")
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pane(journal).rows.hasFocus()
    pane(journal)._turn()
    assert pane(journal).rows.model().row_of(made) == 0


@pytest.mark.row("L2")
def test_several_are_selected_by_shift_and_given_in_order(journal: Window) -> None:
    rows = pane(journal).rows
    rows.select_row(0)
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    ids = [str(rows.model().index(row, 0).data(rows.model().ID)) for row in range(3)]
    assert pane(journal).selected_ids() == ids[:2]
    journal.sees("2 selected")


@pytest.mark.row("L3")
def test_a_kept_view_is_a_few_letters_away(journal: Window) -> None:
    journal.keys("Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "late")
    kept = pane(journal)
    kept._kept._keep()
    dialog = journal.main.findChild(ViewDialog)
    QTest.keyClicks(dialog.field, "Waiting ones")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    journal.main.go(Route(Place.TODAY))
    journal.keys("Ctrl+K")
    field = journal.main.findChild(PaletteOverlay).panel.field
    QTest.keyClicks(field, "waiting on")
    panel = journal.main.findChild(PaletteOverlay).panel
    while panel.chosen().entry.group != "Views":
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    journal.settle()
    assert titles(journal) == ["Late reply"]
