"""The steps stand in order, each with a number of its own."""

from __future__ import annotations

from mistakejournal.store.migrations import CHAIN, CURRENT, MAJOR


def test_the_steps_are_numbered_without_a_gap():
    assert [step.number for step in CHAIN] == list(range(1, len(CHAIN) + 1))
    assert (MAJOR, len(CHAIN)) == (CURRENT >> 16, CURRENT & 0xFFFF)


def test_each_step_is_named_like_its_file():
    for step in CHAIN:
        assert step.migrate.__module__.endswith(f".m{step.number:04}_{step.name}")
