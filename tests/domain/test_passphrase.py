"""How long a passphrase holds, and codes that are read back from paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.passphrase import (
    CODE_BYTES,
    LETTERS,
    Grade,
    bits,
    code_letters,
    code_of,
    is_code,
    is_last_group,
    last_group,
    strength,
)

random_bytes = st.binary(min_size=CODE_BYTES, max_size=CODE_BYTES)
GRADES = list(Grade)


@pytest.mark.parametrize(
    "text",
    """ |a|password|Password1!|qwertyuiop|aaaaaaaaaaaaaaaaaaaa|12345678|01012000|sunshine2024|Brightside
    |letmein letmein letmein letmein|abcdefghijkl""".split("|"),
)
def test_what_is_tried_first_is_weak(text):
    assert strength(text).grade is Grade.WEAK


@pytest.mark.parametrize(
    "text",
    ["kettle harbor plum window moss tiger", "xK9#mQ2$vL7!pR4", "wir gehen morgen früh an den langen see"],
)
def test_several_words_and_real_mixtures_hold(text):
    assert strength(text).grade in (Grade.GOOD, Grade.STRONG)


def test_four_words_are_between():
    assert strength("kettle harbor plum").grade is Grade.WEAK
    assert strength("kettle harbor plum window").grade is Grade.FAIR


def test_the_same_word_again_adds_next_to_nothing():
    assert bits("kettle kettle kettle") - bits("kettle") < 4


@given(st.text(max_size=60), st.text(max_size=20))
def test_more_of_it_is_hardly_ever_weaker(text, more):
    assert bits(text + " " + more) >= bits(text) - 0.001


@given(st.text(max_size=200))
def test_any_text_has_a_strength(text):
    found = strength(text)
    assert found.seconds >= 0
    assert found.grade in GRADES


def test_a_very_long_one_is_reckoned_with_too():
    assert strength("x1?" * 5000 + "".join(map(chr, range(200, 5000)))).grade is Grade.STRONG


@given(random_bytes)
def test_a_code_is_seven_groups_of_four_readable_letters(random):
    groups = code_of(random).split("-")
    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(LETTERS)
    assert is_code(code_of(random))


@given(random_bytes, st.sampled_from(["lower", "spaces", "joined", "wide", "alike"]))
def test_a_code_is_read_however_it_is_typed(random, how):
    code = code_of(random)
    typed = {
        "lower": code.lower(),
        "spaces": f"  {code.replace('-', '  ')}\n",
        "joined": code.replace("-", ""),
        "wide": code.translate({ord(letter): ord(letter) + 0xFEE0 for letter in LETTERS}),
        "alike": code.replace("0", "o").replace("1", "l").replace("V", "u"),
    }[how]
    assert is_code(typed)
    assert code_letters(typed) == code_letters(code)


def test_of_a_thousand_slips_of_one_letter_hardly_one_goes_unseen():
    code = code_letters(code_of(bytes(range(CODE_BYTES))))
    slips = [
        code[:place] + letter + code[place + 1 :]
        for place in range(len(code))
        for letter in LETTERS
        if letter != code[place]
    ]
    unseen = sum(map(is_code, slips))
    assert unseen <= 4, f"{unseen} of {len(slips)}"


def test_a_code_that_breaks_off_is_none():
    code = code_of(b"\7" * CODE_BYTES)
    assert not is_code(code[:-1])
    assert not is_code("")
    assert not is_code("ÄÖÜß-" * 7)


def test_the_last_group_shows_that_she_has_the_sheet():
    code = code_of(b"calm and plain on paper")
    assert is_last_group(code, last_group(code).lower() + " ")
    assert is_last_group(code, code)
    assert not is_last_group(code, code[:4])
    assert not is_last_group(code, "")
