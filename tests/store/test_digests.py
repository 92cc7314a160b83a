"""A digest tells one content from another, and nothing but the content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.store.digests import NOT_CONTENT, digest

CELLS = st.none() | st.integers(-9, 9) | st.text(max_size=8)
ROWS = st.dictionaries(st.sampled_from("abcdef"), CELLS)


def said(row):
    return {name: str(value) for name, value in row.items() if value}


@given(ROWS, ROWS)
def test_two_rows_share_a_digest_exactly_when_they_say_the_same(one, other):
    assert (digest(one) == digest(other)) == (said(one) == said(other))


def test_words_do_not_flow_from_one_column_into_the_next():
    assert digest({"a": "b:1:c;", "d": "e"}) != digest({"a": "b", "d": "1:c;e"})


@pytest.mark.parametrize("empty", [None, "", 0])
def test_a_column_that_a_migration_adds_empty_changes_no_digest(empty):
    assert digest({"title": "x", "new": empty}) == digest({"title": "x"})


@pytest.mark.parametrize("name", sorted(NOT_CONTENT))
def test_when_and_where_a_row_was_saved_is_no_content(name):
    assert digest({"title": "x", name: "y"}) == digest({"title": "x"})
