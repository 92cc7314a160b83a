"""Recurring work: when a checklist is due, what is due now, and what follows another list (H1, H2, H4)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from mistakejournal.domain.records import dataclass

MOST_MISSED = 99
"""More than this many missed ones are not counted one by one."""


class OccurrenceState(StrEnum):
    """Due until it was started; then done with its run, done without the list, or not this time."""

    DUE = "due"
    STARTED = "started"
    DONE = "done"
    WITHOUT_LIST = "without_list"
    NOT_THIS_TIME = "not_this_time"


@dataclass(frozen=True)
class Schedule:
    """When a checklist comes up: by a rule of the calendar, or so many days after it was done."""

    id: str
    checklist_id: str
    starts_on: date
    title: str = ""
    client_id: str | None = None
    """Whose work it is, where a shared list is scheduled."""
    rule: str = ""
    """RRULE text (RFC 5545) without DTSTART; "" where it counts from the day it was done."""
    days_after_done: int | None = None
    at_time: str = ""
    """The wall clock time it is due in `zone`, "HH:MM"; "" is any time of that day."""
    zone: str = ""
    """IANA zone in which day and time are meant."""
    next_on: date | None = None
    """The first day that nothing was done about yet; None where none will come."""
    snoozed_until: datetime | None = None
    put_away_at: datetime | None = None


@dataclass(frozen=True)
class Occurrence:
    """One time a checklist was due, and what became of it; companion work is one from the start."""

    id: str
    checklist_id: str
    due_on: date
    title: str = ""
    client_id: str | None = None
    schedule_id: str | None = None
    source_run_id: str | None = None
    """The run whose end opened this work (H2)."""
    at_time: str = ""
    zone: str = ""
    state: OccurrenceState = OccurrenceState.DUE
    missed: int = 0
    """How many earlier ones this one stands for (H1)."""
    snoozed_until: datetime | None = None
    run_id: str | None = None
    reason: str = ""


@dataclass(frozen=True)
class Companion:
    """Work that opens once another list is done: the resend after the newsletter (H2)."""

    id: str
    checklist_id: str
    companion_id: str
    """The checklist that opens."""
    title: str = ""
    days_after: int = 0
    weekday: int | None = None
    """The first such day of the week after it (Monday is 0); it stands for `days_after` then."""
    at_time: str = ""
    zone: str = ""


def companion_day(companion: Companion, done_on: date) -> date:
    """Give the day companion work is due once the other list was done."""
    if companion.weekday is None:
        return done_on + timedelta(days=companion.days_after)
    ahead = (companion.weekday - done_on.weekday() - 1) % 7 + 1
    return done_on + timedelta(days=ahead)
