from __future__ import annotations

import pytest

from mistakejournal.domain.parts import Parts, count_sorries, count_words
from mistakejournal.services.content import Content

PARTS = Parts(Content().apology)

GOOD = """Hi Theo,

I sent issue 118 with last week’s episode link, and I’m sorry. Your readers landed on episode 71.

I have corrected the web version.

A. A three-line correction, today by 12:00.
B. A resend on Friday at 9:00.
Which one suits you?

From now on I send myself a test. I’ll write at 2:30 pm."""

BAD = [
    "Mistakes were made. We apologise for any inconvenience.",
    "Sorry if this caused trouble, but the brief was unclear.",
    "Oops, my bad. These things happen.",
]


def test_all_six_parts_of_a_good_message_are_found():
    assert PARTS.found(GOOD) == dict.fromkeys(PARTS.labels, True)
    assert [*PARTS.labels] == ["responsibility", "impact", "repair", "options", "prevention", "time"]


@pytest.mark.parametrize("text", ["", *BAD])
def test_a_bad_apology_has_none_of_them(text):
    assert not any(PARTS.found(text).values())


@pytest.mark.parametrize(
    ("part", "without"),
    [
        ("responsibility", "I sent issue 118 with last week’s episode link, and I’m sorry. "),
        ("impact", " Your readers landed on episode 71."),
        ("repair", "I have corrected the web version.\n\n"),
        ("options", "B. A resend on Friday at 9:00.\n"),
        ("prevention", "From now on I send myself a test. "),
        ("time", " I’ll write at 2:30 pm."),
    ],
)
def test_a_part_that_is_taken_out_is_not_found(part, without):
    assert without in GOOD
    assert not PARTS.found(GOOD.replace(without, ""))[part]


def test_two_options_in_one_sentence_count_as_two():
    text = "I can send a correction today or fix it in Friday’s issue. Which one suits you?"
    assert PARTS.found(text)["options"]


def test_words_are_counted_as_people_count_them():
    assert count_words("") == 0
    assert count_words("I’m here at 2:30, it’s well-known. 1,240 people!") == 8


def test_length_is_long_only_past_its_channel():
    assert PARTS.check_length("word " * 150, "email") is None
    assert PARTS.check_length("word " * 151, "email") == "long"
    assert PARTS.check_length("word " * 91, "chat") == "long"
    assert PARTS.check_length("", "after_call") is None


def test_more_than_two_sorries_are_too_many():
    assert count_sorries("I’m sorry. I apologise. Sorry.") == 3
    assert PARTS.too_many_sorries("I’m sorry. I apologise. Sorry.")
    assert not PARTS.too_many_sorries("I’m sorry. I apologise.")
