from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.template import (
    capital,
    fill,
    fill_marked,
    first_filled,
    inside,
    places,
    with_own_lead,
    without_leads,
)


def test_a_sentence_with_an_empty_place_is_left_out():
    assert fill("On your side: {effect}.", {}) is None
    assert fill("On your side: {effect}.", {"effect": "  "}) is None
    assert fill("I’m sorry.", {}) == "I’m sorry."


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("the link is right", "The link is right."),
        ("The link is right.", "The link is right."),
        ("is it right?", "Is it right?"),
        ("it took a while…", "It took a while…"),
        (" 41 readers ", "41 readers."),
        ("ßa", "ßa."),
        ("I said it.\nTwice", "I said it.\nTwice."),
    ],
)
def test_a_field_brings_its_own_stop_and_begins_with_a_capital(value, text):
    assert fill("{done}.", {"done": value}) == text


def test_capitals_come_only_where_a_sentence_begins():
    assert fill("Hi {a}, all right. {b}. It is {b}.", {"a": "theo", "b": "done"}) == (
        "Hi theo, all right. Done. It is done."
    )
    assert fill("{me}", {"me": "maya"}) == "maya"


def test_the_fullest_wording_whose_places_are_filled_is_taken():
    variants = ["{a}: {b}", "{b}"]
    assert first_filled(variants, {"a": "x", "b": "y"}) == "X: y"
    assert first_filled(variants, {"b": "y"}) == "y"
    assert first_filled(variants, {}) is None


def test_empty_places_can_stand_as_marks():
    assert fill_marked("Hi {a}, {b}.", {"a": "Theo"}, {"b": "What"}) == ("Hi Theo, [What].", ("b",))


def test_places_are_named_in_order():
    assert places("{a} and {b_c}.") == ("a", "b_c")


@given(st.text(min_size=1).filter(str.strip))
def test_her_words_are_put_in_as_they_are(value):
    assert fill("x {a} y", {"a": value}) == f"x {value.strip()} y"


@given(st.text())
def test_a_capital_changes_one_letter_at_most(text):
    assert capital(text)[1:] == text[1:]


def test_words_that_the_sentence_has_itself_are_not_said_twice():
    leads = {"time": "(?:by|at)\\s+"}
    assert without_leads({"time": "By 2 pm", "work": "by hand"}, leads) == {"time": "2 pm", "work": "by hand"}
    assert without_leads({"time": "bypass"}, leads) == {"time": "bypass"}
    assert without_leads({"time": "by noon. "}, leads) == {"time": "noon"}
    assert without_leads({"time": "2 p.m."}, leads) == {"time": "2 p.m."}


def test_words_with_a_word_of_their_own_before_them_keep_it():
    own = {"by": "(?:within|before)\\b"}
    text = "I’ll write by {time}, by {way}."
    assert with_own_lead(text, {"time": "Within the hour"}, own) == "I’ll write {time}, by {way}."
    assert with_own_lead(text, {"time": "noon", "way": "withinside"}, own) == text


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("Not billed", "not billed"),
        ("A credit", "a credit"),
        ("I call", "I call"),
        ("VAT stays", "VAT stays"),
        ("McKay knows", "McKay knows"),
        ("", ""),
    ],
)
def test_words_inside_a_sentence_begin_small_unless_they_are_names(words: str, within: str) -> None:
    assert inside(words) == within
