"""Steps that say nearly the same are found by their words, and those that do not are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.likeness import ALIKE, MOST, likeness, most_alike, telling_words

TEST = "Send myself a test and click the podcast link, even if I’m sure"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TEST, "Update the podcast link"),
        ("Check the date in the header", "Change the date in the header"),
        ("Open the link in a test", "Click the link in the test email"),
        ("Schedule for 10:00, and check the time zone", "Check the date and the time zone"),
        ("Opening links", "Open the link"),
        ("Invoice", "the invoice"),
    ],
)
def test_steps_that_say_nearly_the_same_are_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TEST, "Proofread aloud, headline last"),
        ("Send the invoice", "Send the newsletter"),
        ("Check the total", "Check the date"),
        ("", "Open the link"),
        ("the and of", "the and of"),
    ],
)
def test_one_word_in_common_makes_none_alike(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


@given(st.text(), st.text())
def test_likeness_is_the_same_both_ways_and_between_0_and_1(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


@given(st.text())
def test_a_text_is_most_like_itself(text: str) -> None:
    assert likeness(text, text) == (1 if telling_words(text) else 0)


@given(st.lists(st.sampled_from([TEST, "Update the podcast link", "Send the invoice", "Read it"])))
def test_at_most_three_come_back_and_the_likest_first(others: list[str]) -> None:
    found = most_alike(TEST, others, words=str)
    assert len(found) <= MOST
    marks = [likeness(TEST, other) for other in found]
    assert marks == sorted(marks, reverse=True)
    assert all(mark >= ALIKE for mark in marks)
