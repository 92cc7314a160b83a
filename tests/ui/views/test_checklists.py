"""Checklists: templates made only on request, lists by client, run, copied, put away and deleted."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services import checklist_list, clients, run_lines, starters
from mistakejournal.services.schedules import Plan, set_schedule
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.menu_button import MenuButton
from tests.services import brightside
from tests.ui.accessibility import complaints, too_wide
from tests.ui.window import Window


def focused(window: Window) -> QPushButton:
    window.settle()
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    return button


def do(window: Window, name: str, act: str) -> None:
    """Choose `act` from the menu of a list."""
    button = window.find(f"More for {name}", MenuButton)
    assert isinstance(button, MenuButton)
    menu = button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == act).trigger()
    window.settle()


@pytest.fixture
def lists(window: Window) -> Window:
    """Two clients' lists and one for any client."""
    desk = window.desk
    harlow = clients.add_client(desk, "Harlow Coaching").id
    brightside = clients.add_client(desk, "Brightside").id
    starters.add_from_starter(desk, "call", harlow, "Discovery call")
    starters.add_from_starter(desk, "nl_send", brightside, "Brightside newsletter")
    starters.add_from_starter(desk, "invoice")
    window.main.go(Route(Place.CHECKLISTS))
    window.settle()
    return window


@pytest.mark.row("E2")
def test_a_template_is_read_and_made_for_a_client_only_when_asked_for(window: Window) -> None:
    window.click("Choose one")
    assert window.main.place is Place.CHECKLISTS
    window.click("Client invoice")
    window.sees("Type the rate, read from the agreement, not from the last invoice.")
    assert checklist_list.list_checklists(window.desk) == []
    window.type_into("Client", "Oak & Ember")
    window.click("Make this checklist")
    made = checklist_list.list_checklists(window.desk)
    assert [(line.name, line.client_name, line.steps) for line in made] == [
        ("Client invoice", "Oak & Ember", 9)
    ]
    button = focused(window)
    assert (button.text(), button.accessibleDescription()) == ("Start", "Client invoice")
    window.keys("Space")
    assert len(run_lines.open_runs(window.desk)) == 1


@pytest.mark.row("E2")
def test_each_of_the_six_templates_can_be_made_and_has_at_most_twelve_steps(window: Window) -> None:
    for starter in starters.starter_lists(window.desk):
        window.main.go(Route(Place.CHECKLISTS, "", "templates"))
        window.settle()
        window.click(starter.name)
        window.click("Make this checklist")
    made = checklist_list.list_checklists(window.desk)
    assert len(made) == 6
    assert all(0 < line.steps <= 12 for line in made)


def test_a_name_typed_for_a_template_stays_when_another_template_is_looked_at(window: Window) -> None:
    window.click("Choose one")
    window.type_into("Name", "Saturday letter")
    window.click("Newsletter resend")
    window.click("Make this checklist")
    assert [line.name for line in checklist_list.list_checklists(window.desk)] == ["Saturday letter"]


def test_without_a_name_it_asks_for_one_and_makes_nothing(window: Window) -> None:
    window.click("Choose one")
    window.type_into("Name", "")
    window.type_into("Client", "Brightside")
    window.click("Make this checklist")
    window.sees("A short name is enough.")
    assert checklist_list.list_checklists(window.desk) == []
    assert clients.list_clients(window.desk) == []


def test_lists_stand_by_client_and_those_for_any_client_last(lists: Window) -> None:
    words = lists.words()
    order = ["Brightside newsletter", "Harlow Coaching", "Discovery call", "For any client", "Client invoice"]
    assert sorted(order, key=words.index) == order
    lists.sees("11 steps")


def test_start_begins_a_run_and_resume_leads_back_to_it(lists: Window) -> None:
    row = lists.find("~^Brightside newsletter")
    assert row.isVisible()
    view = lists.main.view(Place.CHECKLISTS)
    starts = [one for one in view.findChildren(QPushButton) if one.text() == "Start"]
    starts[0].click()
    run = run_lines.open_runs(lists.desk)[0]
    assert lists.main.place is Place.RUN
    lists.main.go(Route(Place.CHECKLISTS))
    lists.settle()
    lists.click("Resume")
    assert lists.main.place is Place.RUN
    assert [one.id for one in run_lines.open_runs(lists.desk)] == [run.id]


@pytest.mark.row("E3")
def test_a_list_is_duplicated_with_its_steps_and_undo_takes_the_copy_away(lists: Window) -> None:
    do(lists, "Brightside newsletter", "Duplicate")
    names = [line.name for line in checklist_list.list_checklists(lists.desk)]
    assert "Brightside newsletter (copy)" in names
    assert focused(lists).accessibleDescription() == "Brightside newsletter (copy)"
    lists.keys("Ctrl+Z")
    assert "Brightside newsletter (copy)" not in lists.words()


def test_a_deleted_list_comes_back_by_undo(lists: Window) -> None:
    do(lists, "Discovery call", "Delete")
    assert not lists.has("~^Discovery call")
    lists.keys("Ctrl+Z")
    assert lists.has("~^Discovery call")


def test_a_list_put_away_can_be_looked_at_and_taken_back(lists: Window) -> None:
    do(lists, "Discovery call", "Put away")
    assert not lists.has("~^Discovery call")
    lists.click("1 put away")
    assert lists.has("~^Discovery call")
    lists.click("Take back")
    assert not lists.has("1 put away")
    assert len(checklist_list.list_checklists(lists.desk)) == 3


def test_an_empty_list_is_asked_for_a_name_and_opens_in_the_editor(lists: Window) -> None:
    lists.click("New checklist")
    lists.type_into("Name", "Month end")
    lists.type_into("Client", "Brightside")
    lists.click("Make checklist")
    made = next(one for one in checklist_list.list_checklists(lists.desk) if one.name == "Month end")
    assert made.client_name == "Brightside"
    assert lists.main.place is Place.CHECKLIST


def test_escape_leaves_the_templates(lists: Window) -> None:
    lists.click("From a template")
    assert lists.has("Make this checklist")
    lists.keys("Esc")
    assert not lists.has("Make this checklist")


def test_what_changes_elsewhere_keeps_the_focus_where_it_was(lists: Window) -> None:
    lists.find("~^Client invoice").setFocus()
    lists.main.context.perform(lambda: clients.add_client(lists.desk, "Somebody new"))
    lists.main.context.perform(lambda: starters.add_from_starter(lists.desk, "social"))
    lists.settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Client invoice")


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("detail", ["", "templates"])
def test_it_reads_and_works_for_everybody(lists: Window, scale: float, detail: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("light", text_scale=scale))
    lists.main.go(Route(Place.CHECKLISTS, "", detail))
    lists.settle()
    view = lists.main.current()
    assert complaints(view) == []
    assert too_wide(view, 820, 640) == []


def test_a_day_later_the_next_time_is_said_as_seen_from_that_day(window: Window) -> None:
    known = brightside.make(window.desk)
    set_schedule(
        window.desk, known.checklist, Plan(Repeat(Every.WEEK, days=(2,)), date(2026, 11, 24), "9:00")
    )
    window.click("Checklists")
    window.sees("Tomorrow, 9:00")
    window.click("Today")
    window.clock.advance(days=1)
    window.click("Checklists")
    window.sees("Today, 9:00")
