"""A date that is past where the words speak of what is to come (I7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.rules.past_date import check
from tests.newsletter.rules.letter import found, letter


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Join us on Thursday, 19 November!", "us on Thursday, 19 November"),
        ("Register by 27 November.", "Register by 27 November"),
        ("The shop closes on November 20", "closes on November 20"),
        ("The sale ends 1–29 November", "29 November"),
        ("Open until 1 December 2025", "Open until 1 December 2025"),
        ("Order by 27.11. and save", "Order by 27.11."),
    ],
)
def test_a_past_date_that_is_spoken_of_as_to_come_is_a_hint(line, words):
    assert found(check, letter("Hi Ana,", line)) == [("past", "hint", words)]


@pytest.mark.parametrize(
    "line",
    [
        "Join us on Thursday, 3 December",
        "We met on 19 November and will meet again.",
        "It was open until 20 November.",
        "Born on 20 November, she will be missed",
        "From 19 November until 20 December it is open",
        "Until 3 May 1998 nobody knew",
        "19 November. Join us next time.",
        "Join us on 3/12",
        "The next one has a screen of 15.7 inches",
        "Opens a file of version 1.11",
        "The list of the week ending 27 November",
        "Winter picture by Anna, 27 November",
        "To everybody who finished the course before 27 November: it was good to have you",
    ],
)
def test_what_is_to_come_or_was_is_left_alone(line):
    assert found(check, letter("Hi Ana,", line)) == []


def test_quotes_and_footers_are_not_read():
    issue = letter(
        "Join us on 19 November", "Register by 27 November", areas={0: Area.QUOTED, 1: Area.FOOTER}
    )
    assert found(check, issue) == []


@given(
    st.lists(st.sampled_from(["until", "by", ",", " ", "2", "19", "November", "2025", "1", "\n", "–", "é"]))
)
def test_each_place_is_where_its_words_stand(pieces):
    found(check, letter(*"".join(pieces).split("\n")))
