"""Looking back on purpose: five minutes a week, half an hour a month, and what she takes from it (K5)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

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
