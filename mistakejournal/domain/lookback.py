"""Looking back on purpose: five minutes a week, half an hour a month, and what she takes from it (K5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from mistakejournal.domain.month import first_day, month_after
from mistakejournal.domain.records import dataclass


class Period(StrEnum):
    """How long the stretch is that she looks back on."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class LookBack:
    """One look back; it may be left and gone on with."""

    id: str
    title: str = ""
    """What it looks at, in words of that day ("Week of 16 November")."""
    period: Period = Period.WEEK
    page: str = ""
    """The code of the step she is at."""
    begun_at: datetime | None = None
    finished_at: datetime | None = None
    created_at: datetime | None = None


@dataclass(frozen=True)
class LookBackNote:
    """What she noted at one step of a look back; a step without words has no row."""

    id: str
    look_back_id: str
    title: str = ""
    """The step as it was worded then."""
    page: str = ""
    note: str = ""


@dataclass(frozen=True)
class RuleOfThumb:
    """A rule of her own, made of what happened; put away, never forgotten."""

    id: str
    title: str
    incident_id: str | None = None
    look_back_id: str | None = None
    order_key: str = ""
    put_away_at: datetime | None = None
    created_at: datetime | None = None


PAGES: Mapping[Period, tuple[str, ...]] = {
    Period.WEEK: ("caught", "promises", "owed", "next_week"),
    Period.MONTH: ("went_right", "promises", "causes", "fixes_due", "shorten", "sentence"),
}
"""The steps of each, in the order of `review.weekly` and `review.monthly` of the vocabulary."""
CLOSING = "closing"
"""The code of what comes after the last step: the one page, only for her."""
_WEEK_LOOKS_BACK, _MONTH_LOOKS_BACK = 2, 10
"""Up to this weekday (0 is Monday), or day of the month, the stretch before is the one that is meant."""


def page_after(period: Period, page: str) -> str:
    """Give what comes after a step; an unknown one begins anew."""
    order = ("", *PAGES[period], CLOSING, CLOSING)
    return order[order.index(page if page in order else "") + 1]


def page_before(period: Period, page: str) -> str:
    """Give the step before, "" before the first."""
    order = (*PAGES[period], CLOSING)
    place = order.index(page) if page in order else 0
    return order[place - 1] if place else ""


def stretch(period: Period, day: date) -> tuple[date, date]:
    """Give the first day that is looked at on `day`, and the first that is not any more.

    A week is Monday to Sunday. Until Wednesday it is the week before, until the 10th the month before.
    """
    if period is Period.WEEK:
        monday = day - timedelta(days=day.weekday())
        first = monday - timedelta(days=7) if day.weekday() <= _WEEK_LOOKS_BACK else monday
        return first, first + timedelta(days=7)
    month = first_day(day)
    if day.day <= _MONTH_LOOKS_BACK:
        month = month_after(month, -1)
    return month, month_after(month)
