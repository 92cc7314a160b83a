"""Words in Markdown are read as exactly these words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.inline import plain_of
from mistakejournal.services.exports.marking import heading_marked, line_marked, words_marked


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("plain words", "plain words"),
        ("- no item", "\\- no item"),
        ("# no heading", "\\# no heading"),
        ("1. no number", "1\\. no number"),
        ("> no quote", "\\> no quote"),
        ("---", "\\---"),
        ("a*b*c", "a\\*b\\*c"),
        ("<!-- seen -->", "<\\!-- seen -->"),
    ],
)
def test_a_line_that_would_be_a_mark_is_marked_as_words(words, line):
    assert line_marked(words) == line


def test_a_heading_is_one_line_and_keeps_a_sign_at_its_end():
    assert heading_marked("Issue\n 118 #") == "Issue 118 \\#"


@given(st.text(alphabet="ab*_`[]()<>&#!\\~ ", max_size=30))
def test_words_come_back(words):
    assert plain_of(words_marked(words)) == words
