from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.text import clean, one_line, straight


@pytest.mark.parametrize(
    "text", ["", "plain", "👩🏽‍💻 at work", "שלום, مرحبا ‏x‎", "a\tb  c\n\n", "e\u0301", "\ufeff", "\u2028"]
)
def test_ordinary_and_strange_text_stays_as_it_was(text):
    assert clean(text) == text


def test_a_very_long_text_loses_nothing():
    text = "A line about a link. 👩🏽‍💻\n" * 12_000
    assert len(text) > 300_000
    assert clean(text) == text


def test_nul_and_lone_surrogates_become_harmless():
    assert clean("a\x00b\ud800c\udfff") == "a\ufffdb\ufffdc\ufffd"


def test_line_ends_become_one_kind():
    assert clean("a\r\nb\rc\nd\r\n\r\n") == "a\nb\nc\nd\n\n"


def test_a_title_is_one_line():
    assert one_line("  Last week’s\r\n link\t again \x00") == "Last week’s link again \ufffd"
    assert one_line(" \n\t ") == ""


def test_a_name_that_turns_the_direction_turns_no_words_after_it():
    assert one_line("Evil \u202eabc") == "Evil \u202eabc\u202c"
    assert one_line("a \u2067b \u202ec") == "a \u2067b \u202ec\u202c\u2069"
    assert one_line("a \u202eb\u202c c \u2067d\u2069") == "a \u202eb\u202c c \u2067d\u2069"
    assert one_line("a \u202c\u2069") == "a \u202c\u2069"


ANYTHING = st.text(st.characters() | st.sampled_from("\x00\r\n\ud800\udfff\u202e\u202c\u2067\u2069"))


@given(ANYTHING)
def test_clean_text_can_be_stored_and_cleaning_again_changes_nothing(text):
    done = clean(text)
    assert done.encode("utf-8").decode("utf-8") == done
    assert "\x00" not in done
    assert "\r" not in done
    assert clean(done) == done


@given(st.text(st.characters(exclude_characters="\x00\r", exclude_categories=["Cs"])))
def test_every_harmless_character_survives(text):
    assert clean(text) == text


@given(ANYTHING)
def test_one_line_has_no_line_end_and_no_blank_at_its_ends(text):
    done = one_line(text)
    assert len(done.splitlines()) <= 1
    assert done == done.strip()
    assert one_line(done) == done


def test_straight_text_keeps_the_place_of_each_letter() -> None:
    assert straight("I’ll, ‘so’\u00a0“quoted”") == "I'll, 'so' “quoted”"
