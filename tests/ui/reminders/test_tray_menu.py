"""The tray's menu: the bad day first, then what waits, then the window."""

from __future__ import annotations

import pytest

from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.interruptions import call_away
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.steps import add_step
from mistakejournal.services.ticks import tick_step
from mistakejournal.ui.reminders import tray_menu
from mistakejournal.ui.routes import Place

PLAIN = ["Something went wrong", "Open Mistake Journal", "Quit"]


@pytest.fixture
def menu(reminders):
    assert reminders.menu is not None
    return reminders.menu


def titles(menu):
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu, window, title):
    assert title in titles(menu)
    next(action for action in menu.actions() if action.text() == title).trigger()
    window.settle()


@pytest.fixture
def run_id(window):
    checklist = add_checklist(window.desk, "Brightside newsletter").id
    for title in ("a", "b"):
        add_step(window.desk, checklist, title)
    return start_run(window.desk, checklist, None).id


def test_with_nothing_open_it_is_short(menu):
    assert titles(menu) == PLAIN


@pytest.mark.row("G1")
def test_called_away_is_there_while_a_run_is_open(menu, window, run_id):
    tick_step(window.desk, run_file(window.desk, run_id).steps[0].id)
    choose(menu, window, "Called away")
    assert run_file(window.desk, run_id).run.away_since is not None
    assert "Called away" not in titles(menu)


@pytest.mark.row("J5")
def test_it_goes_on_with_the_run_that_is_open(menu, window, run_id):
    choose(menu, window, "Resume Brightside newsletter")
    assert window.main.place is Place.RUN


def test_without_a_run_it_goes_on_with_the_incident(menu, window, incident):
    choose(menu, window, "Resume Last week’s podcast link")
    assert window.main.place is Place.FLOW


def test_something_went_wrong_opens_pause_and_brings_the_window(menu, window):
    window.main.hide()
    choose(menu, window, "Something went wrong")
    assert window.main.place is Place.FLOW
    assert window.main.isVisible()


def test_check_ins_are_counted_and_lead_to_today(menu, window, incident, monkeypatch):
    monkeypatch.setattr(tray_menu, "check_ins_due", lambda _desk: [1, 2])
    choose(menu, window, "2 check-ins today")
    assert window.main.place is Place.TODAY


def test_the_window_comes_back_where_it_was_left(menu, window):
    window.main.hide()
    choose(menu, window, "Open Mistake Journal")
    assert window.main.isVisible()


def test_quit_closes_the_window_for_good(menu, window):
    choose(menu, window, "Quit")
    assert not window.main.isVisible()


def test_an_ampersand_in_a_title_is_one(menu, window, run_id):
    with window.desk.journal.write() as writing:
        writing.change("runs", run_id, title="Q & A")
    call_away(window.desk, run_id)
    assert "Resume Q && A" in titles(menu)
