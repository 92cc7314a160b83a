"""Which time it was, and which incident."""

from __future__ import annotations

from datetime import date

from mistakejournal.words.again import again_words, which_words

DAY = date(2026, 11, 24)


def test_the_first_time_and_the_later_ones_are_told_apart() -> None:
    assert again_words(is_later=True) == "It happened again"
    assert again_words(is_later=False) == "The same thing, an earlier time"


def test_an_incident_is_named_with_its_day_once() -> None:
    assert which_words("Old link", DAY) == "Old link · 24 November"
    assert which_words("Old link", None) == "Old link"
    assert which_words("", DAY).count("24 Nov") == 1
