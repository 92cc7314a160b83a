"""A step in the mini runner."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mistakejournal.services import runs, ticks
from mistakejournal.services.facts import set_facts
from mistakejournal.services.starters import add_from_starter
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.focus import Line
from tests.ui.mini.conftest import mini_of
from tests.ui.runner.newsletter import LEARNED
from tests.ui.window import Window


def test_a_learned_step_says_when_and_why_in_one_line(window: Window, run_id: str) -> None:
    window.keys("J", "J", "J")
    window.sees(LEARNED, "Learned 24 Nov: Issue 118 went out with an old link.")


def test_a_step_below_the_brief_comes_into_view_with_the_keys(window: Window) -> None:
    run_id = runs.start_run(window.desk, add_from_starter(window.desk, "nl_send").id).id
    set_facts(window.desk, run_id, {"issue_number": "119"})
    window.main.context.mini_wanted.emit(run_id)
    mini_of(window)
    title = window.find("~^Copy the last issue", QLabel)
    assert title.visibleRegion().boundingRect().height() == title.height()


def test_a_step_that_is_done_says_when(window: Window, run_id: str) -> None:
    window.keys("Space", "K")
    window.sees("Checked at 9:30", "Untick")


@pytest.mark.parametrize("line", [Line.SKIP, Line.NOTE, Line.CATCH])
def test_an_open_line_takes_the_place_of_the_foot_and_is_seen_whole(
    window: Window, run_id: str, line: Line
) -> None:
    mini = mini_of(window)
    mini.session.move(3)
    mini.session.ask(line)
    window.settle()
    assert not window.has("Checked")
    close = window.find("Done" if line is Line.NOTE else "Close")
    area = mini._step
    bottom = close.mapTo(area.viewport(), close.rect().bottomLeft()).y()
    assert 0 < bottom <= area.viewport().height()


def test_what_a_step_has_caught_is_counted_at_it_in_every_form(window: Window, run_id: str) -> None:
    window.keys("G", "Return", "Ctrl+Shift+N", "Return")
    window.sees("Caught 2")
    window.front = None
    window.main.activateWindow()
    window.settle()
    window.sees("Caught 2")
    window.keys("Ctrl+Shift+N", "Return")  # in a run it counts at its step, too
    window.sees("Caught 3")
    window.click("One at a time")
    window.sees("Caught 3")
    window.keys("G", "Return")
    window.sees("Caught 4")
    assert window.main.place is Place.RUN
    window.main.go(Route(Place.TODAY))
    window.settle()
    window.sees("4 things were caught before they went out in November")


def test_a_note_is_kept(window: Window, run_id: str) -> None:
    window.keys("N", "H", "I", "Return")
    assert runs.run_file(window.desk, run_id).steps[0].note == "hi"
    window.sees("Note: hi")
    ticks.note_step(window.desk, runs.run_file(window.desk, run_id).steps[0].id, "")
