"""Months of a calendar, each told by its first day."""

from __future__ import annotations

from datetime import date


def first_day(day: date) -> date:
    """Give the first day of a month."""
    return day.replace(day=1)


def month_after(month: date, by: int = 1) -> date:
    """Give the first day of the month that comes `by` months later; a negative number goes back."""
    years, index = divmod(month.year * 12 + month.month - 1 + by, 12)
    return date(years, index + 1, 1)
