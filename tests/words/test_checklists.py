"""What is told of a checklist: one of a thing is not many."""

from __future__ import annotations

import pytest

from mistakejournal.words.checklists import (
    facts_words,
    learned_words,
    run_words,
    starter_words,
    step_hint_words,
    steps_words,
)


def test_counts_are_said_as_a_person_would():
    assert [steps_words(count) for count in (0, 1, 11)] == ["no steps yet", "1 step", "11 steps"]
    assert [run_words(count) for count in (0, 1, 32)] == ["", "run once", "run 32 times"]
    assert [learned_words(count) for count in (1, 2)] == ["1 learned step", "2 learned steps"]
    assert starter_words(11, 25) == "11 steps, about 25 minutes"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ((11, 2, 32, 26), "11 steps · 2 learned · 32 runs · usually 26 minutes"),
        ((1, 0, 1, 1), "1 step · 1 run · usually 1 minute"),
        ((0, 0, 0, None), "no steps yet"),
    ],
)
def test_what_is_not_known_is_not_said(facts, words):
    assert facts_words(*facts) == words


def test_each_hint_has_its_sentence():
    assert "One act" in step_hint_words("long")
    assert "open, send" in step_hint_words("no_act")
    assert step_hint_words("") == ""
