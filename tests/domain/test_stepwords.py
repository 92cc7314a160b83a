"""A hint where a step could be easier to follow; most steps get none."""

from __future__ import annotations

import pytest

from mistakejournal.domain.stepwords import LONG, look_at_step

VERBS = frozenset({"open", "read"})


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Open the link", ""),
        ("List: read its name, then (Open) it.", ""),
        ("The right link", "no_act"),
        ("Open " + "x" * LONG, "long"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_step_names_an_act_and_stays_short(title, code):
    assert look_at_step(title, VERBS) == code
