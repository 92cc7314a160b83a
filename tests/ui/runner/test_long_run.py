"""A run of very many steps: only what is near the view is built, and keys still go everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services import checklists, runs, steps
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.step_row import StepRow, StepTick
from tests.ui.window import Window


@pytest.mark.row("E3")
def test_a_thousand_steps_are_run_by_keys_and_few_of_them_are_built(window: Window) -> None:
    desk = window.desk
    list_id = checklists.add_checklist(desk, "Long").id
    steps.paste_steps(desk, list_id, "\n".join(f"Open {number}" for number in range(1000)))
    run_id = runs.start_run(desk, list_id).id
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    view = window.main.current()
    assert len(view.findChildren(StepRow)) < 120
    for _ in range(3):
        window.keys("Space")
        window.wait(400)
    assert [step.state.value for step in runs.run_file(desk, run_id).steps[:4]] == ["done"] * 3 + ["open"]
    for _ in range(40):
        window.keys("Down")
    focus = QApplication.focusWidget()
    assert isinstance(focus, StepTick)
    assert focus.accessibleName().startswith("Open 43")
    assert not focus.visibleRegion().isEmpty()
