"""A step says its state in words, not by colour alone."""

from __future__ import annotations

from mistakejournal.domain.flow import Step
from mistakejournal.ui.wizard.step_button import StepButton


def test_its_state_is_said(qtbot):
    step = StepButton(Step.OWN)
    qtbot.addWidget(step)
    assert step.accessibleDescription() == "What happened, my part"
    step.set_state(current=True, done=True, done_above=True)
    assert step.accessibleDescription() == "What happened, my part. Done. You are here"


def test_done_and_current_look_different(qtbot):
    step = StepButton(Step.OWN)
    qtbot.addWidget(step)
    step.resize(step.sizeHint())
    seen = []
    for current, done in ((False, False), (False, True), (True, False)):
        step.set_state(current=current, done=done, done_above=False)
        seen.append(step.grab().toImage())
    assert seen[0] != seen[1] != seen[2]
