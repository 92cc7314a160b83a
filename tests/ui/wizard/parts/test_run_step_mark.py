"""One step of a past run."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from mistakejournal.domain.run import RunStep, StepState
from mistakejournal.ui.wizard.parts.run_step_mark import RunStepMark


def mark(qtbot, state=StepState.DONE, reason="", interruptions=()):
    step = RunStep(id="1", run_id="1", title="Update the podcast link", state=state, reason=reason)
    made = RunStepMark(6, step, interruptions)
    qtbot.addWidget(made)
    return made


def test_it_is_a_radio_button_that_says_all_of_it(qtbot):
    made = mark(qtbot, interruptions=["Called away. Carried on."])
    told = QAccessible.queryAccessibleInterface(made)
    assert told.role() is QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Name) == "Step 6, Update the podcast link. Called away. Carried on."


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [(StepState.SKIPPED, "no podcast", "Skipped: no podcast"), (StepState.OPEN, "", "Not ticked")],
)
def test_a_step_that_was_not_ticked_says_so(qtbot, state, reason, said):
    assert said in mark(qtbot, state, reason).accessibleName()


def test_the_mark_is_not_colour_alone(qtbot):
    made = mark(qtbot)
    made.set_marked(True)
    assert made.accessibleDescription() == "It broke here"
    made.set_marked(False)
    assert made.accessibleDescription() == ""


def test_a_narrow_place_needs_more_height(qtbot):
    made = mark(qtbot, interruptions=["Called away, 9:41 to 9:55. Carried on."])
    assert made.heightForWidth(160) > made.heightForWidth(600)
