"""The window shows one place at a time and keeps its keys while the menu bar is hidden."""

from __future__ import annotations

import pytest

from mistakejournal.services import incidents, runs, starters
from mistakejournal.ui.context import Context
from mistakejournal.ui.main_window import MainWindow
from mistakejournal.ui.routes import Place, Route
from tests.ui.window import Window


def test_an_empty_journal_opens_with_its_doors(window: Window) -> None:
    assert window.main.place == Place.FIRST_RUN
    assert window.has("Begin")
    assert window.has("Something went wrong")


def test_the_acts_are_on_their_keys_in_the_turn_after_the_first_paint(window: Window) -> None:
    other = MainWindow(Context(window.desk))
    other.go(Route(Place.TODAY))
    assert other.actions() == []
    other.show()
    window.settle()
    assert set(other.deeds.actions.values()) <= set(other.actions())
    other.close()
    other.deleteLater()


@pytest.mark.row("A1")
def test_the_button_for_the_bad_day_opens_pause_at_once_and_stores_nothing_yet(window: Window) -> None:
    window.click("Something went wrong")
    assert window.main.place is Place.FLOW
    assert "First, stop. Breathe." in window.words()
    window.keys("Esc")
    assert window.desk.journal.number("SELECT count(*) FROM incidents") == 0
    assert window.main.place == Place.FIRST_RUN


def test_the_sample_is_another_file_that_is_gone_with_one_click(window: Window) -> None:
    window.click("Open sample")
    assert window.main.context.sample
    assert window.has("Sample")
    sample = window.desk.journal.path
    assert sample != window.path
    window.click("Back to my journal")
    assert not window.main.context.sample
    assert not sample.exists()


def test_a_bad_day_in_the_sample_goes_to_her_own_journal_first(window: Window) -> None:
    window.click("Open sample")
    window.keys("F8")
    assert not window.main.context.sample
    assert window.main.place is Place.FLOW


@pytest.mark.row("F1")
def test_one_step_at_a_time_fills_the_window_and_the_list_gives_the_sidebar_back(window: Window) -> None:
    made = starters.add_from_starter(window.desk, "nl_send")
    run = runs.start_run(window.desk, made.id)
    window.main.go(Route(Place.RUN, run.id))
    window.click("One at a time")
    assert not window.has("Something went wrong")
    window.click("List")
    assert window.has("Something went wrong")


def test_the_way_to_an_incident_that_is_gone_ends_at_today(window: Window) -> None:
    row = incidents.start_incident(window.desk, title="A wrong date").id
    incidents.start_incident(window.desk, title="Another one")
    incidents.remove_incident(window.desk, row)
    window.main.context.go(Place.FLOW, row)
    assert window.main.current() is window.main.view(Place.TODAY)
    assert window.main.view(Place.TODAY).isVisible()
