"""What is said of an import."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.imported import Left, NewList, NewSection, NewStep, Why
from mistakejournal.services.imports.checklists import FORMATS
from mistakejournal.words.imports import (
    changed_words,
    counts_words,
    format_words,
    left_head_words,
    left_words,
    made_words,
    make_words,
)


def test_each_format_has_a_name():
    assert len({format_words(one.code) for one in FORMATS}) == len(FORMATS)


def test_the_button_says_what_it_will_make():
    assert make_words(1, 14) == "Make 1 checklist with 14 steps"
    assert make_words(3, 1) == "Make 3 checklists with 1 step"
    assert made_words(1, 1) == "1 checklist made, with 1 step."
    assert made_words(2, 9) == "2 checklists made, with 9 steps."


@pytest.mark.parametrize(
    ("names", "words"),
    [([""], "2 steps"), (["A"], "2 steps in 1 section"), (["A", "B"], "4 steps in 2 sections")],
)
def test_a_list_is_summed_up(names, words):
    steps = (NewStep("a"), NewStep("b"))
    assert counts_words(NewList("L", tuple(NewSection(name, steps) for name in names))) == words


def test_what_is_different_here_is_said():
    assert changed_words(0, 0) == ""
    assert changed_words(1, 0) == "1 step was ticked there. A list begins without ticks."
    assert changed_words(0, 1) == "1 step stood under another one. Here it follows it."
    assert changed_words(2, 3).startswith("2 steps were ticked there.")


def test_what_is_left_out_is_counted_and_named():
    assert [left_head_words(count) for count in range(3)] == [
        "Nothing is left out",
        "1 thing is left out",
        "2 things are left out",
    ]
    assert left_words(Left(Why.TEXT, "Hello", 3)) == "Line 3: “Hello” (words around the list)"
    assert left_words(Left(Why.ARCHIVED, "Old")) == "“Old” (archived there)"
    assert left_words(Left(Why.COLUMN, "Owner", 1, 4)) == (
        "Line 1: “Owner” (no place for it in a checklist, filled 4 times)"
    )
    assert "filled once" in left_words(Left(Why.COLUMN, "Owner"))


def test_each_reason_has_its_words():
    assert len({left_words(Left(why, "x")) for why in Why}) == len(Why)
