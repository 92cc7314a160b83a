"""Which steps of a run are shown around the break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.stretch import stretch


@pytest.mark.parametrize(
    ("count", "place", "shown"),
    [
        (11, 5, range(3, 9)),
        (11, 0, range(6)),
        (11, 10, range(5, 11)),
        (11, None, range(11)),
        (7, 3, range(7)),
        (8, 7, range(2, 8)),
        (0, None, range(0)),
    ],
)
def test_two_before_and_three_after(count, place, shown):
    assert stretch(count, place) == shown


@given(st.integers(0, 60), st.data())
def test_the_place_is_always_in_it_and_it_lies_in_the_run(count, data):
    place = data.draw(st.one_of(st.none(), st.integers(0, count - 1)) if count else st.none())
    shown = stretch(count, place)
    assert set(shown) <= set(range(count))
    assert place is None or place in shown
    assert len(shown) in (6, count)
