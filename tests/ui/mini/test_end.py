"""The end of a run in the mini runner."""

from __future__ import annotations

from mistakejournal.services import runs, ticks
from mistakejournal.words.runs import clear_labels
from tests.ui.runner.newsletter import states
from tests.ui.window import Window


def test_its_line_is_copied_and_the_window_has_the_rest(window: Window, run_id: str) -> None:
    context = window.main.context
    for step in runs.run_file(window.desk, run_id).steps:
        window.clock.advance(minutes=1)
        seen = "https://brightsidepod.fm/episodes/73" if step.kind == "link" else ""
        context.perform(lambda step=step, seen=seen: ticks.tick_step(window.desk, step.id, seen))
    assert set(states(window, run_id)) == {"done"}
    day = window.clock.local().date()
    context.perform(lambda: runs.finish_run(window.desk, run_id, clear_labels(day)))
    window.settle()
    window.sees("Clear to send")
    window.click("Copy line: clear to send")
    assert window.clipboard() == runs.run_file(window.desk, run_id).run.clear_line
    window.sees("Copied")
    window.click("Open in the window", place=1)
    assert window.main.isActiveWindow()
