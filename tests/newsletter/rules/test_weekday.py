"""A weekday beside a date of another weekday (I7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.finding import Part
from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.rules.weekday import check
from tests.newsletter.rules.letter import NOTHING, found, letter


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday, 2 December",
        "Tue 2 Dec",
        "Tuesday the 2nd of December",
        "Tuesday, December 2nd",
        "Tuesday, December 2, 2026",
        "Tue, 2026-12-02",
        "2 December (Tuesday",
    ],
)
def test_a_weekday_that_its_date_does_not_have_is_strong(words):
    line = f"Come on {words}), at nine." if "(" in words else f"Come on {words}, at nine."
    assert found(check, letter("Hi Ana,", line)) == [("wrong", "strong", words)]
    (one,) = check(letter(line), NOTHING)
    assert one.facts["day"] == "2026-12-02"


@pytest.mark.parametrize(
    "line",
    [
        "Wednesday, 2 December",
        "We meet on Tuesday. 2 December is too late.",
        "Saturday and Sunday, December 5 and 6",
        "Monday–Wednesday 30 November–2 December",
        "Open 5 December, Sunday 6 December and later",
        "Friday 4 June",  # of next year
        "Founded on Monday 3 May 1999",
        "Friday 4/12 and Monday 12/4",
        "2 December, Tuesday evenings off",
        "The sun 2 December",
    ],
)
def test_what_agrees_or_is_not_meant_so_is_left_alone(line):
    assert [one for one in found(check, letter(line)) if one[1] == "strong"] == []


@pytest.mark.parametrize(
    "line", ["Friday 3/11/2026", "In 1914, on Monday 2 December, it began", "tue 2 December"]
)
def test_what_may_be_meant_otherwise_is_a_hint(line):
    assert [one[1] for one in found(check, letter(line))] == ["hint"]


def test_the_year_is_the_one_nearest_to_the_sending():
    assert found(check, letter("Friday 1 January")) == []
    assert found(check, letter("Thursday 1 January")) == [("wrong", "strong", "Thursday 1 January")]


def test_the_subject_is_read_quotes_and_footers_are_not():
    issue = letter(
        "Tuesday 2 December", "Tuesday 2 December", subject="Tuesday 2 December",
        areas={0: Area.QUOTED, 1: Area.FOOTER},
    )  # fmt: skip
    assert [(one.part, one.start) for one in check(issue, NOTHING)] == [(Part.SUBJECT, -1)]


@given(
    st.lists(st.sampled_from(["Tue", "Monday", ",", " ", "2", "31", "December", "2026", "(", "\n", "–", "é"]))
)
def test_each_place_is_where_its_words_stand(pieces):
    found(check, letter(*"".join(pieces).split("\n")))
