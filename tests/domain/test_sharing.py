"""Two figures that add up, whatever the split."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.money import digits, parse_amount
from mistakejournal.domain.sharing import Shares, split

COSTS = st.integers(0, 10**18)
PERCENTS = st.integers(0, 100)


@given(COSTS, PERCENTS)
def test_the_two_figures_are_the_cost_and_none_is_negative(cost, share):
    found = split(cost, share)
    assert found.mine + found.theirs == cost
    assert found.mine >= 0
    assert found.theirs >= 0


@given(COSTS, PERCENTS, PERCENTS)
def test_a_larger_share_is_never_a_smaller_figure(cost, one, other):
    small, large = sorted((one, other))
    assert split(cost, small).mine <= split(cost, large).mine


@given(COSTS, COSTS, PERCENTS)
def test_a_larger_cost_is_never_a_smaller_figure(one, other, share):
    small, large = sorted((one, other))
    assert split(small, share).mine <= split(large, share).mine
    assert split(small, share).theirs <= split(large, share).theirs


@given(COSTS, PERCENTS)
def test_neither_figure_is_off_by_more_than_half_a_minor_unit(cost, share):
    found = split(cost, share)
    assert abs(200 * found.mine - 2 * cost * share) <= 100
    assert abs(200 * found.theirs - 2 * cost * (100 - share)) <= 100


@given(COSTS)
def test_all_or_nothing_is_all_or_nothing(cost):
    assert split(cost, 0) == Shares(0, cost)
    assert split(cost, 100) == Shares(cost, 0)


@pytest.mark.parametrize(
    ("typed", "currency", "share", "mine", "theirs"),
    [
        ("120", "EUR", 50, 6000, 6000),
        ("0,01", "EUR", 50, 1, 0),
        ("10,01", "EUR", 70, 701, 300),
        ("1001", "JPY", 50, 501, 500),
        ("99", "JPY", 33, 33, 66),
        ("1,001", "KWD", 50, 501, 500),
    ],
)
def test_in_any_currency(typed, currency, share, mine, theirs):
    assert digits(currency) in (0, 2, 3)
    assert split(parse_amount(typed, currency), share) == Shares(mine, theirs)


@pytest.mark.parametrize(("cost", "share"), [(-1, 50), (100, -1), (100, 101)])
def test_what_is_no_share_is_refused(cost, share):
    with pytest.raises(ValueError, match=str(cost)):
        split(cost, share)
