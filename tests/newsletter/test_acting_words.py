"""Words of links that do something as soon as they are opened."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.acting_words import (
    ADDRESSES,
    INSIDE,
    PHRASES,
    POINTERS,
    Acts,
    folded,
    listed,
    may_act,
    pattern,
)


def test_commas_part_the_phrases_of_a_line() -> None:
    assert listed(("opt out, opt-out", "mute email*")) == ["opt out", "opt-out", "mute email*"]


@pytest.mark.parametrize("acts", list(Acts))
def test_each_phrase_finds_itself(acts: Acts) -> None:
    found = pattern(acts)
    for phrase in listed(PHRASES[acts]):
        words = folded(f"please {phrase.replace('*', 'xy').replace('_', 'my own')} now")
        assert found.search(words), phrase
        assert may_act(words), phrase
    for phrase in listed(INSIDE[acts]):
        words = folded(f"この{phrase}は")
        assert found.search(words), phrase
        assert may_act(words), phrase
    assert not found.search("Listen to this week’s episode")


def test_a_star_stands_for_any_ending_and_nothing_stands_inside_of_a_word() -> None:
    found = pattern(Acts.UNSUBSCRIBES)
    assert found.search("unsubscribing takes a minute")
    assert not found.search("coopt outsiders")


def test_addresses_and_pointers_are_written_small_as_they_are_compared() -> None:
    for one in (*listed(POINTERS), *(part for lines in ADDRESSES.values() for part in listed(lines))):
        assert one == one.casefold()


def test_capitals_make_no_difference_in_turkish_and_greek_either() -> None:
    for words in ("ABONELİKTEN ÇIK", "Abonelikten çık", "ΔΙΑΓΡΑΦΉΣ", "(UNSUBSCRIBE)"):
        assert may_act(folded(words))
        assert pattern(Acts.UNSUBSCRIBES).search(folded(words)), words


def test_most_words_are_known_to_do_nothing_by_how_they_begin() -> None:
    assert not may_act("amir’s book")
