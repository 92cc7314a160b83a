"""A client's own rules: must be in it, must not, spelt like this (I10)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.inspection import ClientRule, Wish
from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.rules.wishes import check
from tests.newsletter.rules.letter import NOTHING, found, letter


def wanting(words, wish, incident_id=None):
    return replace(NOTHING, wishes=(ClientRule("w", "c", words, wish, incident_id),))


def test_what_must_be_in_it_and_is_not():
    wants = wanting("Paid partnership", Wish.CONTAIN, "incident-7")
    assert found(check, letter("Hi Ana,", "Buy this."), wants) == [("contain", "strong", "Paid partnership")]
    (one,) = check(letter("Hi Ana,"), wants)
    assert one.facts["incident_id"] == "incident-7"


@pytest.mark.parametrize("line", ["This is a paid partnership.", "PAID\nPARTNERSHIP", "(Paid  partnership)"])
def test_what_must_be_in_it_and_is(line):
    assert found(check, letter("Hi Ana,", line), wanting("Paid partnership", Wish.CONTAIN)) == []


def test_the_subject_and_the_footer_count_as_well():
    wants = wanting("No. 12 Mill Lane", Wish.CONTAIN)
    assert found(check, letter("No. 12 Mill Lane", areas={0: Area.FOOTER}), wants) == []
    assert found(check, letter("Hi", subject="At no. 12 Mill Lane"), wants) == []


def test_what_no_issue_should_have():
    wants = wanting("cheap", Wish.AVOID)
    assert found(check, letter("Cheap and cheaper", "so cheap!", subject="cheap"), wants) == [
        ("avoid", "strong", "cheap"),
        ("avoid", "strong", "Cheap"),
        ("avoid", "strong", "cheap"),
    ]


@pytest.mark.parametrize("words", ["BrightSide", "Bright Side", "brightside", "Bright-Side", "Bríghtside"])
def test_a_name_that_is_spelt_otherwise(words):
    assert found(check, letter(f"At {words} we"), wanting("Brightside", Wish.SPELL)) == [
        ("spell", "strong", words)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "At Brightside’s",
        "BRIGHTSIDE WEEKLY",
        "hello@brightside.example",
        "Keep it bright. Side by side",
        "brightsided",
        "#brightside",
        "It was bright\nSide by side",
    ],
)
def test_a_name_that_is_spelt_right_or_is_not_meant(line):
    assert found(check, letter(line), wanting("Brightside", Wish.SPELL)) == []


def test_usual_words_that_only_sound_alike_are_a_hint():
    assert found(check, letter("look on the bright side"), wanting("Brightside", Wish.SPELL)) == [
        ("spell", "hint", "bright side")
    ]


def test_marks_on_letters_are_part_of_a_spelling():
    assert found(check, letter("The Cafe\u0301 and the Cafe"), wanting("Café", Wish.SPELL)) == [
        ("spell", "strong", "Cafe")
    ]


@given(st.text(max_size=60), st.text(min_size=1, max_size=8), st.sampled_from(Wish))
def test_any_words_are_found_where_they_stand(text, words, wish):
    found(check, letter(f"{text} {words} {text}"), wanting(words, wish))
