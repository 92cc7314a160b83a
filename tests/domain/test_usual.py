import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.usual import median


@given(st.lists(st.floats(-1e6, 1e6), min_size=1))
def test_it_is_the_median(numbers):
    assert median(numbers) == statistics.median(numbers)


def test_nothing_has_no_middle():
    with pytest.raises(ValueError, match="no numbers"):
        median([])
