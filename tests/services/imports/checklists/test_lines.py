"""Plain lines: each is a step, a heading, or named as left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.checklists.lines import FORMAT


def shape(text):
    (found,) = FORMAT.read(text).lists
    return [(part.name, [step.title for step in part.steps]) for part in found.sections], found


def test_bullets_numbers_and_boxes_are_taken_off():
    parts, found = shape("- a\n2) b\n[x] c\n• ☐ d\n\ne\n✔ f")
    assert parts == [("", ["a", "b", "c", "d", "e", "f"])]
    assert found.ticked == 2


def test_a_line_with_a_colon_and_lines_under_it_is_a_heading():
    parts, _found = shape("First\nBefore:\n- a\n  - b\nAfter:\n  c\nNote: d\nLast:")
    assert parts == [("", ["First"]), ("Before", ["a", "b"]), ("After", ["c", "Note: d", "Last:"])]


def test_a_heading_over_a_heading_is_named():
    _parts, found = shape("One:\n  Two:\n  - a")
    assert [(left.text, left.line) for left in found.left] == [("One", 1)]


def test_a_line_without_words_is_named():
    _parts, found = shape("a\n=====\nb")
    assert [(left.text, left.line) for left in found.left] == [("=====", 2)]


@given(st.text(st.sampled_from("ab:-* [x]\t\n1.=ü"), max_size=120))
def test_every_line_with_words_ends_as_a_step_a_heading_or_named(text):
    try:
        (found,) = FORMAT.read(text).lists
    except JournalError as error:
        assert error.code == "import_no_steps"  # noqa: PT017  # what it says is the point
        assert not any(letter.isalnum() for letter in text)
        return
    lines = sum(bool(one_line(line)) for line in text.split("\n"))
    headings = found.named_sections
    assert found.steps + headings + len(found.left) == lines
