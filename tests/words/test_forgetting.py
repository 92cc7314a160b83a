"""What forgetting says is plain, in the singular and the plural."""

from __future__ import annotations

import pytest

from mistakejournal.words import forgetting


@pytest.mark.parametrize(
    ("by_kind", "words"),
    [
        ({}, "Found nowhere but on the card."),
        ({"incidents": 1}, "Found in 1 incident."),
        ({"incidents": 3, "steps": 2}, "Found in 3 incidents, 2 steps."),
        ({"incidents": 3, "whys": 1}, "Found in 3 incidents and one other place."),
        ({"incidents": 3, "run_steps": 9}, "Found in 3 incidents and 9 other places."),
        ({"run_steps": 9}, "Found in 9 places."),
    ],
)
def test_where_names_stand_is_said_by_kind(by_kind, words):
    assert forgetting.places_words(by_kind) == words


@pytest.mark.parametrize(
    "words",
    [
        forgetting.messages_words,
        forgetting.evidence_words,
        forgetting.newsletters_words,
        forgetting.backups_words,
    ],
)
def test_one_and_many_have_words_of_their_own(words):
    assert words(1) != words(2).replace("2", "1")
    assert "2" in words(2)


def test_other_words_stand_in_the_place_of_names():
    words = forgetting.in_place()
    assert (words.client, words.client_word, words.person, words.phone) == (
        "Forgotten client",
        "a client",
        "someone",
        "a number",
    )
