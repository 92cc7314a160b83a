"""The end of a run, and the check-in that goes with it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox

from mistakejournal.services import checkins, incidents, runs
from tests.ui.runner.newsletter import LEARNED, make_list, open_run
from tests.ui.window import Window


def finish(window: Window) -> None:
    window.keys("Space", "Space", "Space")
    window.clock.advance(minutes=1)
    window.type_into("Where did the link land?", "https://brightsidepod.fm/episodes/73")
    window.keys("Return", "Space")
    window.click("Clear to send")


@pytest.mark.row("J3")
def test_a_check_in_goes_with_the_run_and_its_line_is_ready_at_the_end(window: Window) -> None:
    list_id = make_list(window.desk)
    incident = incidents.list_incidents(window.desk)[0]
    checkins.plan_check_ins(window.desk, incident.id, 2)
    window.clock.advance(days=7)
    run_id = open_run(window, list_id)
    window.sees("A line will be ready when its step is ticked.")
    finish(window)
    line = checkins.check_ins_for_run(window.desk, run_id)[0].line
    window.sees(f"“{line}”", "The Brightside Podcast · check-in 1 of 2 after “Last week’s podcast link”")
    window.click("Copy line: check-in for The Brightside Podcast")
    assert window.clipboard() == line
    window.click("Copy line: clear to send")
    assert window.clipboard() == runs.run_file(window.desk, run_id).run.clear_line
    window.click("Sent")
    assert checkins.check_ins_for_run(window.desk, run_id) == []
    assert not window.has("Sent")


def test_what_was_skipped_stands_at_the_end_with_its_reason(window: Window) -> None:
    open_run(window, make_list(window.desk))
    window.keys("S")
    window.type_into("Why is it skipped this time?", "The draft was there already")
    window.click("Skip")
    window.keys("Space", "Space")
    window.clock.advance(minutes=1)
    window.type_into("Where did the link land?", "https://brightsidepod.fm/episodes/73")
    window.keys("Return", "Space")
    window.sees("The draft was there already")
    window.click("Clear to send")
    window.sees("Clear to send · Today, 9:31", "The draft was there already")
    assert not window.has("Called away")


def test_pressed_too_early_it_names_the_step_that_is_open(window: Window) -> None:
    run_id = open_run(window, make_list(window.desk))
    window.keys("Space", "Space", "Space", "Down", "Space")
    window.click("Clear to send")
    window.sees("Step 4 is still open. Tick it, or skip it with a reason.")
    assert window.find(LEARNED, QCheckBox).hasFocus()
    assert runs.run_file(window.desk, run_id).run.state is runs.RunState.OPEN


def test_the_line_to_copy_is_in_view_and_has_the_focus_once_it_is_clear(window: Window) -> None:
    open_run(window, make_list(window.desk))
    finish(window)
    copy = window.find("Copy line: clear to send")
    assert copy.hasFocus()
    assert copy.visibleRegion().boundingRect() == copy.rect()
