"""Keys keep a list in order however rows are put in, moved and made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.order import between, nudged, spread, spread_between


@given(st.lists(st.integers(0, 10**6), max_size=60))
def test_a_key_always_fits_between_its_neighbours(places: list[int]) -> None:
    keys: list[str] = spread(3)
    for place in places:
        index = place % (len(keys) + 1)
        before = keys[index - 1] if index else None
        after = keys[index] if index < len(keys) else None
        key = between(before, after)
        assert before is None or before < key
        assert after is None or key < after
        keys.insert(index, key)
    assert keys == sorted(set(keys))


def test_a_thousand_rows_put_in_first_place_still_sort() -> None:
    keys: list[str] = []
    for _ in range(1000):
        keys.insert(0, between(None, keys[0] if keys else None))
    assert keys == sorted(set(keys))


def test_a_list_made_in_one_go_keeps_short_keys() -> None:
    keys = spread(4000)
    assert keys == sorted(set(keys))
    assert max(len(key) for key in keys[:3721]) == 2


@pytest.mark.parametrize(("before", "after"), [("B", "A"), ("A", "A")])
def test_neighbours_in_the_wrong_order_are_refused(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="must sort before"):
        between(before, after)


@given(st.integers(0, 300))
def test_keys_between_two_places_ascend_and_stay_short(count: int) -> None:
    keys = spread_between("A", "B", count)
    assert len(keys) == count
    assert keys == sorted(set(keys))
    assert all("A" <= key < "B" and len(key) < 8 for key in keys)


@given(st.integers(1, 12), st.data())
def test_a_nudged_row_stands_so_many_places_on_or_stays(count: int, data: st.DataObject) -> None:
    keys = spread(count)
    place, by = data.draw(st.integers(0, count - 1)), data.draw(st.integers(-3, 3))
    key = nudged(keys, place, by)
    if 0 <= place + by < count:
        others = keys[:place] + keys[place + 1 :]
        assert key is not None
        assert sorted([*others, key]).index(key) == place + by
    else:
        assert key is None
