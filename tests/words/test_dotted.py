"""Only what is there gets a dot."""

from __future__ import annotations

from mistakejournal.words.dotted import dotted


def test_what_is_not_there_leaves_no_dot() -> None:
    assert dotted("Theo Marsh", "", "2 steps") == "Theo Marsh · 2 steps"
    assert dotted("", "") == ""
