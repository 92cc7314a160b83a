"""Small numbers are words, small shares no percentages."""

from __future__ import annotations

import pytest

from mistakejournal.words.counts import of_words, share_words, short_span, spelled


def test_numbers_are_spelled_up_to_nineteen() -> None:
    assert [spelled(number) for number in (1, 12, 13, 19, 20)] == [
        "one",
        "twelve",
        "thirteen",
        "nineteen",
        "20",
    ]


def test_there_is_no_percentage_under_twenty() -> None:
    assert share_words(6, 19) == "6 of 19"
    assert share_words(6, 20) == "30%"
    assert of_words(6, 27) == "6 of 27"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "under 1 min"), (59, "59 min"), (60, "1 h"), (240, "4 h"), (2879, "2 days"), (5760, "4 days")],
)
def test_a_span_is_short(minutes: int, words: str) -> None:
    assert short_span(minutes) == words
