"""A run one step at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from mistakejournal.services import runs
from mistakejournal.services.facts import set_facts
from mistakejournal.services.starters import add_from_starter
from mistakejournal.ui.routes import Place, Route
from tests.ui.runner.newsletter import FIRST, LEARNED, SECOND, make_list, open_run, states
from tests.ui.window import Window


def test_a_step_below_the_brief_comes_into_view_with_the_keys(window: Window) -> None:
    list_id = add_from_starter(window.desk, "nl_send").id
    run_id = runs.start_run(window.desk, list_id).id
    runs.set_view(window.desk, run_id, one_at_a_time=True)
    set_facts(window.desk, run_id, {"issue_number": "119"})
    window.main.resize(900, 560)
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    title = window.find("~^Copy the last issue", QLabel)
    assert title.visibleRegion().boundingRect().height() == title.height()


def test_the_same_keys_and_the_same_run(window: Window) -> None:
    run_id = open_run(window, make_list(window.desk))
    window.click("One at a time")
    window.sees("Step 1 of 5", "After a longer break the app asks whether to start again at the top.")
    window.keys("Space")
    window.sees("Step 2 of 5", SECOND)
    window.keys("Up")
    window.sees("Step 1 of 5", "Checked at 9:30")
    window.click("Untick")
    assert states(window, run_id)[0] == "open"
    window.keys("S")
    window.click("Doesn’t apply this time")
    window.keys("Up")
    window.sees("Skipped: Doesn’t apply this time")


def test_after_a_break_it_says_what_a_ghost_is(window: Window) -> None:
    open_run(window, make_list(window.desk))
    window.click("One at a time")
    window.keys("Space", "P")
    window.sees("You were called away")
    window.click("Start again at the top")
    window.sees(FIRST, "Ticked before the break. It counts once it is checked again.")


def test_the_end_comes_behind_the_last_step(window: Window) -> None:
    run_id = open_run(window, make_list(window.desk))
    window.click("One at a time")
    assert not window.has("Clear to send")
    window.keys("Space", "Space", "Space")
    window.clock.advance(minutes=1)
    window.sees(LEARNED)
    window.keys("Space")
    window.type_into("Where did the link land?", "https://brightsidepod.fm/episodes/73")
    window.keys("Return", "Space")
    window.click("Clear to send")
    assert runs.run_file(window.desk, run_id).run.state is runs.RunState.DONE
    assert "Clear to send · Today, 9:31 · 1 minute" in {
        label.text() for label in window.main.findChildren(QLabel) if label.isVisible()
    }
