"""Reading for a step, on a worker (I11)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from mistakejournal.services.inspections import of_step
from mistakejournal.ui.inspector.handed import Handed
from mistakejournal.ui.runner.run_view import RunView
from mistakejournal.ui.runner.step_inspecting import StepInspecting, step_inspecting
from tests.ui.runner.inspected import STEP, TEST, open_run, step_of, wait_for_another
from tests.ui.window import Window


def reading(window: Window) -> StepInspecting:
    view = window.main.findChild(RunView)
    assert view is not None
    return step_inspecting(view.session)


def test_the_report_is_kept_also_where_the_step_was_left_meanwhile(window: Window) -> None:
    run_id = open_run(window)
    step_id = step_of(window, run_id)
    found = reading(window)
    found.read(step_id, Handed(path=TEST))
    assert found.is_reading(step_id)
    window.find("Schedule it", QCheckBox).setFocus()
    wait_for_another(window, step_id)
    seen = of_step(window.desk, step_id)
    assert seen is not None
    assert seen.inspection.run_step_id == step_id
    assert not found.is_reading(step_id)


def test_what_is_cancelled_leaves_no_report(window: Window) -> None:
    run_id = open_run(window)
    step_id = step_of(window, run_id)
    found = reading(window)
    found.read(step_id, Handed(path=TEST))
    found.cancel(step_id)
    assert not found.is_reading(step_id)
    QTest.qWait(300)
    assert of_step(window.desk, step_id) is None
    assert window.has("Paste the mail")


def test_one_for_each_session(window: Window) -> None:
    open_run(window)
    assert reading(window) is reading(window)
    assert window.find(STEP, QCheckBox).focusPolicy() != Qt.FocusPolicy.NoFocus
