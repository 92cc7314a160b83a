"""F6 goes around the panes and comes back to where the cursor was."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.checklists.step_panel import StepPanel
from mistakejournal.ui.journal.halves import Halves
from mistakejournal.ui.panes import change_pane
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.sidebar import Sidebar
from tests.ui.runner.newsletter import make_list


@pytest.fixture
def panes(qtbot):
    """Give three panes, the middle one without anything that takes the focus."""
    whole = QWidget()
    qtbot.addWidget(whole)
    row = QHBoxLayout(whole)
    made = []
    for name in ("left", "", "right"):
        pane = QWidget()
        column = QVBoxLayout(pane)
        for number in (1, 2):
            column.addWidget(QLineEdit(f"{name}{number}") if name else QLabel("only read"))
        row.addWidget(pane)
        made.append(pane)
    whole.show()
    qtbot.waitUntil(whole.isActiveWindow)
    yield made  # noqa: PT022  # a pane alone would not keep its window


def at():
    field = QApplication.focusWidget()
    return field.text() if isinstance(field, QLineEdit) else None


def test_it_passes_over_a_pane_that_is_only_read_and_goes_around(panes):
    panes[0].findChildren(QLineEdit)[0].setFocus()
    change_pane(panes, 1)
    assert at() == "right1"
    change_pane(panes, 1)
    assert at() == "left1"
    change_pane(panes, -1)
    assert at() == "right1"


def test_it_comes_back_to_where_the_cursor_was(panes):
    panes[0].findChildren(QLineEdit)[1].setFocus()
    change_pane(panes, 1)
    change_pane(panes, 1)
    assert at() == "left2"


def test_what_is_off_meanwhile_is_passed_over(panes):
    first, second = panes[0].findChildren(QLineEdit)
    second.setFocus()
    change_pane(panes, 1)
    second.setEnabled(False)
    change_pane(panes, 1)
    assert at() == first.text()


@pytest.mark.parametrize(("by", "expected"), [(1, "left1"), (-1, "right1")])
def test_without_a_cursor_it_begins_at_an_end(panes, by, expected):
    QApplication.focusWidget().clearFocus() if QApplication.focusWidget() else None
    change_pane(panes, by)
    assert at() == expected


def test_where_nothing_takes_the_focus_nothing_happens(panes):
    panes[0].findChildren(QLineEdit)[0].setFocus()
    change_pane([panes[1]], 1)
    assert at() == "left1"


@pytest.mark.row("P1")
def test_f6_leads_from_the_place_to_the_sidebar_and_back(window):
    window.main.context.perform(lambda: start_incident(window.desk, title="Old link"))
    window.keys("Ctrl+1")
    sidebar = window.main.findChild(Sidebar)
    window.keys("F6")
    first = QApplication.focusWidget()
    window.keys("F6")
    second = QApplication.focusWidget()
    assert sidebar.isAncestorOf(first) is not sidebar.isAncestorOf(second)
    window.keys("Shift+F6")
    assert QApplication.focusWidget() is first


@pytest.mark.row("P1")
def test_f6_goes_around_sidebar_list_and_page_of_the_journal(window):
    window.main.context.perform(lambda: start_incident(window.desk, title="Old link"))
    window.keys("Ctrl+4")
    sidebar, halves = window.main.findChild(Sidebar), window.main.findChild(Halves)
    panes = (halves.widget(0), halves.widget(1), sidebar)
    window.find("Search the journal").setFocus()
    around = []
    for _ in range(3):
        around.append([pane.isAncestorOf(QApplication.focusWidget()) for pane in panes].index(True))
        window.keys("F6")
    assert around == [0, 1, 2]
    assert window.find("Search the journal").hasFocus()
    window.keys("Shift+F6")
    assert sidebar.isAncestorOf(QApplication.focusWidget())


@pytest.mark.row("P1")
def test_f6_goes_from_the_steps_of_a_checklist_to_the_chosen_one(window):
    list_id = make_list(window.desk)
    window.main.go(Route(Place.CHECKLIST, list_id))
    window.settle()
    panel = window.main.findChild(StepPanel)
    assert not panel.isAncestorOf(QApplication.focusWidget())
    window.keys("F6")
    assert panel.isAncestorOf(QApplication.focusWidget())
    window.keys("Shift+F6")
    assert not panel.isAncestorOf(QApplication.focusWidget())
