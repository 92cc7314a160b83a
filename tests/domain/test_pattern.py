from __future__ import annotations

import pytest

from mistakejournal.domain.pattern import hits, name_patterns, pattern_of, straight, word_starts
from mistakejournal.services.content import Content

DATA = Content().lexicon
EVERYTHING = " ".join(
    [*(example for row in DATA["patterns"] for example in row["examples"]), *DATA["innocent"]]
).translate(str.maketrans("’“”", '\'""'))


@pytest.mark.parametrize("row", DATA["patterns"], ids=lambda row: row["id"])
def test_looking_only_where_a_hit_can_begin_misses_nothing(row):
    pattern = pattern_of(row)
    slowly = [hit.span() for hit in pattern.words.finditer(EVERYTHING)]
    assert slowly
    assert [hit.span() for hit in hits(pattern, EVERYTHING, word_starts(EVERYTHING))] == slowly


def test_words_begin_where_letters_or_digits_follow_something_else():
    assert word_starts("I’m at 2") == {
        "i": [0],
        "i’": [0],
        "m": [2],
        "m ": [2],
        "a": [4],
        "at": [4],
        "2": [7],
    }


def test_quotes_and_blanks_become_straight_without_moving_anything():
    assert straight("“It’s”\u00a0‘so’") == "\"It's\" 'so'"


def test_without_a_name_there_is_no_name_pattern():
    assert name_patterns(DATA["names"], []) == ()
    assert name_patterns(DATA["names"], ["", " "]) == ()


def test_a_name_is_matched_as_it_is_written_even_with_signs_in_it():
    def found(text, *names):
        return any(pattern.words.search(straight(text)) for pattern in name_patterns(DATA["names"], names))

    assert found("O’Brien (Kim) forgot it.", "O’Brien (Kim)") is False
    assert found("O’Brien forgot it.", "O’Brien")
    assert found("Theo FORGOT it.", "Theo Marsh")
    assert not found("theo forgot it.", "Theo Marsh")
