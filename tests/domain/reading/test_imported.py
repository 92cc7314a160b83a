"""Lists of others are bounded, and whatever is not taken is named."""

from __future__ import annotations

import pytest

from mistakejournal.domain.reading.imported import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_STEPS,
    MOST_THINGS,
    Draft,
    Imported,
    Why,
    cut,
    joined,
    single,
)
from mistakejournal.errors import JournalError


def test_a_long_title_is_cut_at_a_word_and_stands_whole_in_the_reason():
    draft = Draft("List")
    words = "look again " * 60
    draft.add(words, "because")
    (step,) = draft.done().sections[0].steps
    assert len(step.title) <= LONGEST_TITLE
    assert step.title.endswith("again…")
    assert step.why == f"{words.strip()}\nbecause"


def test_words_without_end_are_left_out_by_name():
    draft = Draft()
    draft.add("a" * (LONGEST_TEXT + 1), line=3)
    (left,) = draft.done().left
    assert (left.why, left.line, len(left.text)) == (Why.TOO_LONG, 3, 120)


def test_steps_after_the_last_that_fits_are_named_and_no_list_is_endless():
    draft = Draft()
    for number in range(MOST_STEPS + 2):
        draft.add(f"step {number}")
    made = draft.done()
    assert made.steps == MOST_STEPS
    assert [left.text for left in made.left] == [f"step {MOST_STEPS}", f"step {MOST_STEPS + 1}"]
    for _ in range(MOST_THINGS - 2):
        draft.leave(Why.TEXT, "more")
    with pytest.raises(JournalError, match="import_too_long"):
        draft.leave(Why.TEXT, "more")


def test_a_step_with_only_a_reason_takes_its_words_and_one_with_nothing_is_none():
    draft = Draft()
    draft.add("", "Look at the\nfooter")
    draft.add("  ", " ")
    (step,) = draft.done().sections[0].steps
    assert (step.title, step.why) == ("Look at the footer", "")


def test_a_heading_with_no_step_is_named_with_what_stood_under_it():
    draft = Draft()
    draft.begin_section("Empty", "Stop here.", 4)
    draft.begin_section("Full")
    draft.add("a", ticked=True, nested=True)
    made = draft.done()
    assert [(left.why, left.text) for left in made.left] == [(Why.HEADING, "Empty"), (Why.TEXT, "Stop here.")]
    assert [section.name for section in made.sections] == ["Full"]
    assert (made.ticked, made.nested, made.named_sections) == (1, 1, 1)


def test_a_very_long_heading_is_cut_and_named():
    draft = Draft()
    draft.begin_section("word " * 100, "pause " * 5_000)
    draft.add("a")
    made = draft.done()
    assert len(made.sections[0].name) <= LONGEST_TITLE
    assert len(made.sections[0].pause_point) == LONGEST_TEXT
    assert [left.why for left in made.left] == [Why.TOO_LONG]


def test_lists_become_one_with_a_section_for_each():
    lists = []
    for name in ("Before", "After"):
        draft = Draft(name)
        draft.add(f"{name} 1")
        draft.begin_section("Mail", "Stop.")
        draft.add(f"{name} 2", ticked=True)
        draft.leave(Why.TEXT, "aside")
        lists.append(draft.done())
    one = joined(Imported("trello", tuple(lists), name="Board"), [0, 1])
    assert [(part.name, part.pause_point) for part in one.sections] == [
        ("Before", ""),
        ("Before: Mail", "Stop."),
        ("After", ""),
        ("After: Mail", "Stop."),
    ]
    assert (one.name, one.steps, one.ticked, len(one.left)) == ("Board", 4, 2, 2)


def test_a_file_without_a_step_is_said():
    with pytest.raises(JournalError, match="import_no_steps"):
        single(Draft("List"), "lines")


def test_words_that_fit_are_not_cut():
    assert (cut("short"), cut("a" * 400, 10)) == ("short", "a" * 9 + "…")
