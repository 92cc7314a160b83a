"""Words are found in texts as the index finds them, and shown where they stand."""

from __future__ import annotations

import sqlite3
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.plainletters import plain_letters
from mistakejournal.domain.query import match_of, terms_of
from mistakejournal.domain.seeking import Excerpt, Seeker, folded


def marked(typed, text):
    return [text[start:end] for start, end in Seeker(terms_of(typed)).marks(text)]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("podc", "The Podcast, podcasts and a tripod case", ["Podc", "podc"]),
        ("cafe", "Café, cafe\u0301 and CAFÉ", ["Café", "cafe\u0301", "CAFÉ"]),
        ("café", "the cafe", ["cafe"]),
        ('"old link"', "an old  link, old links, the old-link", ["old  link", "old-link"]),
        ("don’t", "they don’t, and don't", ["don’t", "don't"]),
        ("番組", "先週の番組のリンク", ["番組"]),
        ("😬", "oh no😬", ["😬"]),
        ("a ab", "about", ["ab"]),
        ("straße", "Straße", ["Straße"]),
        ("strasse", "Straße, STRASSE", ["Straße", "STRASSE"]),
        ("stras", "e\u0301 Straße", ["Straß"]),
        ("lodz", "Łódź, łódzki", ["Łódź", "łódz"]),
        ("Łódź", "in Lodz", ["Lodz"]),
        ("aero", "Ærø, ærøet", ["Ærø", "ærø"]),
        ("oeuvre link", "Œuvre, link", ["Œuvre", "link"]),
        ("istan", "İstanbul", ["İstan"]),
    ],
)
def test_every_word_is_marked_where_it_stands(typed, text, found):
    assert marked(typed, text) == found


def test_the_line_with_most_of_the_words_is_shown_and_each_must_be_somewhere():
    seeker = Seeker(terms_of("link theo"))
    assert seeker.excerpt(["the link", "Theo saw the link"]) == Excerpt(
        "Theo saw the link", ((0, 4), (13, 17))
    )
    assert seeker.excerpt(["the link", "Theo"]) == Excerpt("the link", ((4, 8),))
    assert seeker.excerpt(["the link"]) is None
    assert seeker.excerpt(["the link"], frozenset({1})) == Excerpt("the link", ((4, 8),))
    assert seeker.excerpt(["nothing"], frozenset({0, 1})) == Excerpt()


@given(st.text(max_size=60), st.text(max_size=12))
def test_marks_lie_in_the_text_and_do_not_overlap(text, typed):
    marks = Seeker(terms_of(typed)).marks(text)
    assert all(0 <= start < end <= len(text) for start, end in marks)
    assert all(one[1] <= other[0] for one, other in pairwise(marks))


LETTERS = st.text("abcé ÀIı’-_.1\nłsß", max_size=30)


@given(LETTERS, st.text('abcéi "’-1lsß', max_size=8))
def test_what_the_index_finds_is_found_in_the_text(text, typed):
    terms = terms_of(typed)
    if not terms:
        return
    conn = sqlite3.connect(":memory:")
    conn.execute(
        "CREATE VIRTUAL TABLE t USING fts5(x,"
        " tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co So Sk'\")"
    )
    conn.execute("INSERT INTO t VALUES (?)", (plain_letters(text),))
    found = conn.execute("SELECT 1 FROM t WHERE t MATCH ?", (match_of(terms),)).fetchone()
    conn.close()
    assert bool(found) == (Seeker(terms).found_in(text) == Seeker(terms).every)


def test_folding_keeps_one_letter_for_each():
    assert folded("ÉCOLE Ñandú") == "ecole nandu"
    assert folded("한국 漢字") == "한국 漢字"
