"""An issue's number that didn't go on from the last one's (I8)."""

from dataclasses import replace

import pytest

from mistakejournal.newsletter.against import Earlier
from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.rules.issue_number import check
from tests.newsletter.rules.letter import NOTHING, found, letter


def after(number, **fields):
    last = Earlier("x", number, number, None, letter("Hi Ana,", **fields))
    return replace(NOTHING, earlier=(last,))


def numbered(line, subject="Start small"):
    return letter(line, "Hi Ana,", subject=subject, areas={0: Area.HEADER})


def test_the_last_issues_number_is_strong_where_it_stands():
    assert found(check, numbered("Issue 118 · Tuesday"), after("118")) == [("same", "strong", "Issue 118")]
    assert found(check, numbered("Hello", "Letter #118"), after("118")) == [("same", "strong", "Letter #118")]


def test_one_place_that_stayed_behind_is_found():
    assert found(check, numbered("Issue 118", "Issue 119: Begin"), after("118")) == [
        ("same", "strong", "Issue 118")
    ]


@pytest.mark.parametrize(("line", "code"), [("Issue 117", "back"), ("Issue 121", "jumped")])
def test_a_number_that_went_elsewhere_is_a_hint(line, code):
    assert found(check, numbered(line), after("118")) == [(code, "hint", line)]


def test_the_last_ones_number_is_read_from_it_where_its_row_has_none():
    assert [one[0] for one in found(check, numbered("Issue 118"), after("", subject="Issue 118: x"))] == [
        "same"
    ]


@pytest.mark.parametrize("line", ["Issue 119", "Issue 2026", "Hello", "Room No. 400"])
def test_the_next_number_or_one_of_something_else_says_nothing(line):
    assert found(check, numbered(line), after("118")) == []
    assert found(check, numbered(line)) == []
    assert found(check, numbered(line), after("")) == []
