"""Months go back and forth over any year."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.month import first_day, month_after


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)), st.integers(-200, 200))
def test_months_go_back_and_forth(day: date, by: int):
    month = first_day(day)
    assert month_after(month_after(month, by), -by) == month
    assert month_after(month, by).day == 1
    assert month_after(month) > day
