"""A number of people is read as it is written, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.count import MOST, count_of


@given(st.integers(0, MOST), st.sampled_from([",", ".", " ", "’", "\u202f"]))
def test_every_way_of_writing_a_number_gives_it(count, mark):
    assert count_of(f"{count:,}".replace(",", mark)) == count
    assert count_of(f" {count} ") == count
    assert count_of(f"about {count}") == count


@pytest.mark.parametrize("text", ["", "   ", "12,5o", "1,84", "a few", "-3", "1,840.200", "9" * 40, "1,,840"])
def test_anything_else_is_no_number(text):
    assert count_of(text) is None


@given(st.text())
def test_whatever_is_typed_is_a_number_of_people_or_none(text):
    count = count_of(text)
    assert count is None or 0 <= count <= MOST
