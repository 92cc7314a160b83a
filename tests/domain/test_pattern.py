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
    places = word_starts("I’m at 2")
    assert {start: places[start] for start in ("i", "i’", "i’m ", "m", "m at", "a", "at 2", "2")} == {
        "i": [0],
        "i’": [0],
        "i’m ": [0],
        "m": [2],
        "m at": [2],
        "a": [4],
        "at 2": [4],
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

    assert found("O’Brien (Kim) forgot it.", "O’Brien (Kim)")
    assert found("C++ & Söhne [Köln] sent it late.", "C++ & Söhne [Köln]")
    assert found("It was late because of Ann.Co.", "Ann.Co")
    assert not found("AnnXCo was late.", "Ann.Co")
    assert found("O’Brien forgot it.", "O’Brien")
    assert found("Theo FORGOT it.", "Theo Marsh")
    assert not found("theo forgot it.", "Theo Marsh")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I will send it late. I will have forgot.", "Will"),
        ("The launch in May was late.", "May"),
        ("It moved because of May being short.", "May"),
        ("The call on 2 May was slow.", "May Whitby"),
        ("You may have missed it.", "May"),
        ("There is a grace period that was missed.", "Grace"),
        ("I had to mark it, and the mark was wrong.", "Mark"),
        ("I sent the wrong link.", "I"),
        ("I was late.", "I"),
        ("A changed link was late.", "A"),
        ("A was late.", "A"),
        ("They were late.", "They"),
        ("1,840 readers were late.", "1,840 newsletter readers"),
        ("Theo was sent the wrong link.", "Theo Marsh"),
        ("Theo got the wrong file from me.", "Theo Marsh"),
        ("Theo was told too late, and that was me.", "Theo Marsh"),
        ("readers were given a wrong date.", "readers"),
        ("Anna-Lena was late.", "Anna"),
    ],
)
def test_what_only_looks_like_a_name_with_a_slip_is_no_hit(text, name):
    patterns = name_patterns(DATA["names"], [name])
    assert [hit[0] for one in patterns for hit in one.words.finditer(straight(text))] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Will forgot it.", "Will Ames"),
        ("May sent it late.", "May Whitby"),
        ("Grace was two days late.", "Grace"),
        ("Mark’s late reply left no time.", "Mark"),
        ("James’ late reply left no time.", "James"),
        ("Chris’s mistake.", "Chris"),
        ("Jo sent it late.", "Jo"),
        ("It happened because of Theo.", "Theo Marsh"),
        ("Theo got the date wrong.", "Theo Marsh"),
    ],
)
def test_a_slip_of_somebody_is_found_whatever_they_are_called(text, name):
    assert any(one.words.search(straight(text)) for one in name_patterns(DATA["names"], [name]))
