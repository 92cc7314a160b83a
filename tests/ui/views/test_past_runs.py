"""Past runs are found again from the checklist, by keys alone, and read as a record."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.wantedruns import WantedRuns
from mistakejournal.services import incidents, interruptions, runs, ticks
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.store import tables
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.line_list import LineList
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.words.runs import clear_labels
from tests.ui.accessibility import complaints, too_wide
from tests.ui.runner.newsletter import FIRST, make_list
from tests.ui.window import Window


@pytest.fixture
def list_id(window: Window) -> str:
    """A list with a run that was interrupted, caught one, skipped one and was put aside a week later."""
    desk, clock = window.desk, window.clock
    list_id = make_list(desk, learned=False)
    run_id = runs.start_run(desk, list_id).id
    first, second, third, last = runs.run_file(desk, run_id).steps
    clock.advance(minutes=2)
    ticks.tick_step(desk, first.id)
    interruptions.call_away(desk, run_id)
    clock.advance(minutes=14)
    interruptions.come_back(desk, run_id, "carry_on", "It was still open")
    for step in (second, third):
        clock.advance(minutes=1)
        ticks.tick_step(desk, step.id)
    ticks.catch(desk, run_id, third.id, "Last week’s link")
    ticks.skip_step(desk, last.id, "Theo schedules it")
    runs.finish_run(desk, run_id, clear_labels(clock.local().date()))
    clock.advance(days=7)
    runs.drop_run(desk, runs.start_run(desk, list_id).id)
    window.main.go(Route(Place.CHECKLISTS))
    window.settle()
    return list_id


def open_past_runs(window: Window) -> None:
    button = window.find("More for Brightside newsletter", MenuButton)
    assert isinstance(button, MenuButton)
    menu = button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Past runs").trigger()
    window.settle()


@pytest.mark.row("F6")
def test_past_runs_are_found_from_the_list_and_read_by_keys_alone(window: Window, list_id: str) -> None:
    open_past_runs(window)
    assert window.main.place is Place.RUNS
    rows = QApplication.focusWidget()
    assert isinstance(rows, LineList)
    said = [rows.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == [
        "Tuesday, 1 December, 9:48, Put aside",
        "Tuesday, 24 November, 9:30, Clear to send · 1 skipped · 1 interruption, 4 minutes, Caught one",
    ]
    window.keys("Down", "Return")
    assert window.main.place is Place.RUN
    window.sees(
        "Clear to send · 24 Nov, 9:48 · 4 minutes",
        "9:32, at step 2: Called away, 14 minutes, carried on: It was still open",
        "Last week’s link",
        "Skipped: Theo schedules it",
        "9:32 · 2 min",
    )
    window.click("Back to past runs")
    assert window.main.place is Place.RUNS
    assert rows.currentIndex().row() == 1
    window.keys("Esc")
    assert window.main.place is Place.CHECKLISTS


def test_the_editor_leads_there_and_back(window: Window, list_id: str) -> None:
    window.main.go(Route(Place.CHECKLIST, list_id))
    window.settle()
    window.click("Past runs")
    window.keys("Return")
    window.sees("Put aside · Today, 9:48")
    window.click("Back to past runs")
    window.click("Back to the checklist")
    assert window.main.place is Place.CHECKLIST


def test_a_list_that_was_never_run_says_so_calmly(window: Window) -> None:
    list_id = make_list(window.desk)
    window.main.go(Route(Place.CHECKLIST, list_id))
    window.settle()
    assert not window.has("Past runs")
    window.main.go(Route(Place.RUNS, list_id))
    window.settle()
    window.sees("No past runs yet. A run stands here once it is clear to send or put aside.")
    assert window.find("Back to the checklists").hasFocus()


def test_a_run_that_was_only_noted_opens_without_its_steps(window: Window, list_id: str) -> None:
    desk = window.desk
    with desk.journal.write() as writing:
        run_id = writing.add(
            tables.RUNS,
            title="Brightside newsletter",
            checklist_id=list_id,
            state="done",
            started_at=writing.now,
            ended_at=writing.now,
            minutes=26,
            interruptions=2,
        )
    window.main.go(Route(Place.RUN, run_id, "past"))
    window.settle()
    window.sees("Only the time of this run was kept, not its steps.", "2 interruptions")
    window.keys("Down", "Up", "Space", "N", "G", "S", "P", "Ctrl+V", "Ctrl+Return")
    window.sees("Only the time of this run was kept, not its steps.")


def test_the_list_follows_what_changes(window: Window, list_id: str) -> None:
    open_past_runs(window)
    rows = window.find("Past runs, newest first", LineList)
    assert isinstance(rows, LineList)
    run_id = rows.current_id()
    window.main.context.perform(lambda: runs.drop_run(window.desk, runs.start_run(window.desk, list_id).id))
    window.settle()
    assert rows.model().rowCount() == 3
    assert rows.current_id() == run_id
    caught = incidents.note_near_miss(window.desk, "A name", run_id=run_id)
    window.main.context.changed.emit(caught.changes)
    assert "Caught one" in rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(("theme", "scale", "size"), [("light", 1.0, (1280, 800)), ("dark", 2.0, (900, 640))])
def test_everybody_can_use_it(window: Window, qapp, list_id: str, theme, scale, size) -> None:
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    window.main.resize(*size)
    open_past_runs(window)
    assert complaints(window.main) == []
    assert too_wide(window.main, *size) == []
    assert [line.id for line in list_checklists(window.desk)] == [list_id]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    window.settle()
    assert complaints(window.main) == []
    window.sees(FIRST)


def test_a_link_of_a_look_back_is_led_back_to(window: Window, list_id: str) -> None:
    window.main.go(Route(Place.LOOK_BACK))
    window.settle()
    window.main.go(Route(Place.RUNS, list_id))
    window.settle()
    window.sees("Back to looking back")
    window.keys("Escape")
    assert window.main.place is Place.LOOK_BACK
    window.keys("Ctrl+2")
    window.main.go(Route(Place.RUNS, list_id, "lists"))
    window.settle()
    window.sees("Back to the checklists")


def test_the_runs_of_a_count_are_shown_and_all_of_them_when_asked_for(window: Window) -> None:
    list_id, clock = make_list(window.desk, learned=False), window.clock
    for _ in range(3):
        run_id = runs.start_run(window.desk, list_id).id
        for step in runs.run_file(window.desk, run_id).steps:
            clock.advance(minutes=1)
            ticks.tick_step(window.desk, step.id)
        runs.finish_run(window.desk, run_id, clear_labels(clock.local().date()))
        clock.advance(days=7)
    wanted = WantedRuns(clock.now() - timedelta(days=15))
    window.main.go(Route(Place.RUNS, list_id, wanted.detail()))
    window.settle()
    rows = window.find("Past runs, newest first", LineList)
    assert isinstance(rows, LineList)
    assert rows.model().rowCount() == 2
    window.sees("Finished runs since")
    assert not window.has("How past runs are shown")
    window.keys("Return")
    assert window.main.place is Place.RUN
    window.keys("Escape")
    assert window.main.place is Place.RUNS
    assert rows.model().rowCount() == 2, "back from the record of a run it is as it was"
    window.click("Show all")
    assert rows.model().rowCount() == 3
    assert rows.hasFocus()
    window.keys("Escape")
    assert window.main.place is Place.JOURNAL
