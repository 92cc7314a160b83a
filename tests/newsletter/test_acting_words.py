"""Words of links that do something as soon as they are opened."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.acting_words import ADDRESSES, PHRASES, POINTERS, Acts, listed, pattern


def test_commas_part_the_phrases_of_a_line() -> None:
    assert listed(("opt out, opt-out", "mute email*")) == ["opt out", "opt-out", "mute email*"]


@pytest.mark.parametrize("acts", list(Acts))
def test_each_phrase_finds_itself(acts: Acts) -> None:
    found = pattern(acts)
    for phrase in listed(PHRASES[acts]):
        assert found.search(f"please {phrase.replace('*', 'xy').replace('_', 'my own')} now"), phrase
    assert not found.search("Listen to this week’s episode")


def test_a_star_stands_for_any_ending_and_nothing_stands_inside_of_a_word() -> None:
    found = pattern(Acts.UNSUBSCRIBES)
    assert found.search("Unsubscribing takes a minute")
    assert not found.search("Coopt outsiders")


def test_addresses_and_pointers_are_written_small_as_they_are_compared() -> None:
    for one in (*listed(POINTERS), *(part for lines in ADDRESSES.values() for part in listed(lines))):
        assert one == one.casefold()
