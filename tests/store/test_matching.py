"""Numbers of texts are read in few stretches."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.store.matching import spans


@given(st.sets(st.integers(0, 1000), max_size=60), st.integers(1, 6))
def test_stretches_hold_every_number_and_do_not_overlap(numbers, most):
    found = spans(sorted(numbers), most)
    assert all(any(first <= number <= last for first, last in found) for number in numbers)
    assert len(found) <= most
    assert all(last < first for (_, last), (first, _) in pairwise(found))
