"""The facts of a run, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from mistakejournal.services import checklists, clientfacts, clients, facts, runs, starters, steps, ticks
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.facts_panel import FactsPanel
from mistakejournal.words.runs import clear_labels
from tests.ui.window import Window


@pytest.fixture
def list_id(window: Window) -> str:
    client = clients.add_client(window.desk, "Achebe Coaching").id
    clientfacts.add_client_fact(window.desk, client, "Rate in the agreement", "45.00")
    return starters.add_from_starter(window.desk, "invoice", client).id


def begin(window: Window, list_id: str) -> str:
    run_id = runs.start_run(window.desk, list_id).id
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    return run_id


def panel(window: Window) -> FactsPanel:
    return next(one for one in window.main.findChildren(FactsPanel) if one.isVisible())


def said(window: Window) -> list[str]:
    return [
        label.text() for label in panel(window).findChildren(QLabel) if label.isVisible() and label.text()
    ]


def stored(window: Window, run_id: str) -> dict[str, str]:
    return {one.fact.code: one.value for one in runs.run_file(window.desk, run_id).facts}


@pytest.mark.row("E9")
def test_the_brief_is_typed_before_step_one_and_each_step_stands_beside_its_facts(
    window: Window, list_id: str
) -> None:
    run_id = begin(window, list_id)
    assert window.find("Period", QLineEdit).hasFocus()
    assert window.find("Rate in the agreement", QLineEdit).text() == "45.00"
    assert "From the client’s card" in said(window)
    window.keys("Return")  # the period stays empty
    QTest.keyClicks(QApplication.focusWidget(), "12")
    window.keys("Return", "Return")
    QTest.keyClicks(QApplication.focusWidget(), "Monday 13 November")
    assert "13 November is a Friday." in said(window)
    window.keys("Return")  # from the last fact to step 1
    assert stored(window, run_id) == {
        "period": "",
        "hours": "12",
        "rate": "45.00",
        "due_date": "Monday 13 November",
    }
    window.keys("Space")  # the rate wants to be typed, read from the agreement
    QTest.keyClicks(QApplication.focusWidget(), "45 EUR")
    window.keys("Return")
    assert "12 · 45.00 · Monday 13 November" in said(window)  # one line now
    window.clock.advance(minutes=1)
    window.keys("Space")
    QTest.keyClicks(QApplication.focusWidget(), "12")
    window.keys("Return")
    window.clock.advance(minutes=1)
    window.keys("Space")
    QTest.keyClicks(QApplication.focusWidget(), "450.00")
    window.keys("Return")
    shown = {label.text() for label in window.main.findChildren(QLabel) if label.isVisible()}
    assert "Different: hours times rate gives 540.00." in shown
    assert runs.run_file(window.desk, run_id).done == 2


def test_the_last_runs_facts_are_a_hint_and_never_filled_in(window: Window, list_id: str) -> None:
    first = runs.start_run(window.desk, list_id).id
    facts.set_facts(window.desk, first, {"hours": "11"})
    for step in runs.run_file(window.desk, first).steps:
        window.clock.advance(minutes=1)
        ticks.skip_step(window.desk, step.id, "a test")
    runs.finish_run(window.desk, first, clear_labels(window.clock.local().date()))
    window.clock.advance(days=7)
    begin(window, list_id)
    assert "Last run: 11" in said(window)
    assert window.find("Hours or items", QLineEdit).text() == ""


def test_folded_up_they_can_be_opened_changed_and_folded_again(window: Window, list_id: str) -> None:
    run_id = begin(window, list_id)
    ticks.skip_step(window.desk, runs.run_file(window.desk, run_id).steps[0].id, "agreed")
    window.main.context.changed.emit(frozenset({"run_steps"}))
    window.settle()
    assert not window.find("Show the facts").isHidden()
    window.click("Show the facts")
    field = window.find("Hours or items", QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "9")
    window.click("Fold them up")
    assert stored(window, run_id)["hours"] == "9"
    assert "9 · 45.00" in said(window)


def test_folding_leaves_the_cursor_at_the_facts(window: Window, list_id: str) -> None:
    run_id = begin(window, list_id)
    assert window.find("Period", QLineEdit).hasFocus()
    ticks.skip_step(window.desk, runs.run_file(window.desk, run_id).steps[0].id, "from the mini runner")
    window.main.context.changed.emit(frozenset({"run_steps"}))
    window.settle()
    assert window.find("Show the facts").hasFocus()


def test_escape_leads_to_the_steps_and_one_at_a_time_asks_the_same(window: Window, list_id: str) -> None:
    run_id = begin(window, list_id)
    window.keys("Escape")
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    window.main.context.perform(lambda: runs.set_view(window.desk, run_id, True))
    window.settle()
    assert panel(window).asks_first()
    assert window.find("Due date", QLineEdit).placeholderText() == "Like Friday 13 November"


def test_a_list_that_asks_for_nothing_shows_nothing(window: Window) -> None:
    list_id = checklists.add_checklist(window.desk, "Plain").id
    steps.add_step(window.desk, list_id, "Look")
    begin(window, list_id)
    assert not any(one.isVisible() for one in window.main.findChildren(FactsPanel))
