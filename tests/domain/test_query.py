"""Whatever is typed into a search is a question the index can answer."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.query import match_of, terms_of


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("", ""),
        ("  \t", ""),
        ("old li", '"old"* "li"*'),
        ("“old link” theo", '"old link" "theo"*'),
        ("don’t", '"don t"*'),
        ("AND OR NOT", '"AND"* "OR"* "NOT"*'),
        ('*"(:', ""),
        ('"unclosed quote', '"unclosed quote"'),
    ],
)
def test_words_are_quoted_and_the_last_may_be_half_typed(typed: str, match: str) -> None:
    assert match_of(terms_of(typed)) == match


@given(st.text(max_size=40))
def test_no_text_is_a_syntax_error(typed: str) -> None:
    match = match_of(terms_of(typed))
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize=\"unicode61 categories 'L* N* Co So Sk'\")")
    if match:
        conn.execute("SELECT * FROM t WHERE t MATCH ?", (match.encode("utf-8", "replace").decode(),))
    conn.close()
