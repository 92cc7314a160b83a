"""Every step has a name and a line that says what it is for."""

from __future__ import annotations

from mistakejournal.domain.flow import STEPS
from mistakejournal.words.steps import step_name, step_purpose


def test_the_names_are_those_of_the_loop():
    names = [step_name(step) for step in STEPS]
    assert names == ["Pause", "Own", "Feel", "Fix", "Apologize", "Follow up"]
    assert len({step_purpose(step) for step in STEPS}) == len(STEPS)
