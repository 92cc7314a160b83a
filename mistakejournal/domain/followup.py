"""Following up: how many check-ins, how they count, when the last one is reached (J3, J4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from mistakejournal.domain.checkin import RUNS_BY_LEVEL, CheckIn, CheckInState
from mistakejournal.domain.records import dataclass

CHOICES = (1, 2, 3, 5)
"""Once, a few times, closely, very closely, in runs."""

TRIES = 2
""""No answer" closes only after this many times of asking (J6)."""


class FollowUpState(StrEnum):
    """Planned until it was done, or waived with a reason."""

    PLANNED = "planned"
    DONE = "done"
    WAIVED = "waived"


@dataclass(frozen=True)
class FollowUp:
    """Something to do after the client knows, on a day; `code` says what, "own" is in her words."""

    id: str
    incident_id: str
    title: str = ""
    """Her words; "" where the code says it."""
    code: str = "own"
    due_on: date | None = None
    due_time: str = ""
    """HH:MM on the wall in `zone`; "" where only a day is meant."""
    zone: str = ""
    state: FollowUpState = FollowUpState.PLANNED
    reason: str = ""
    done_at: datetime | None = None
    snoozed_until: date | None = None
    reminded_at: datetime | None = None


def runs_for(level: int | None) -> int:
    """Give how many of the next runs carry a check-in; an unknown level is treated as 2."""
    return RUNS_BY_LEVEL.get(level or 2, RUNS_BY_LEVEL[2])


def next_check_in(check_ins: Sequence[CheckIn]) -> CheckIn | None:
    """Give the first planned check-in, or None when none is left."""
    planned = [check_in for check_in in check_ins if check_in.state is CheckInState.PLANNED]
    return min(planned, key=lambda check_in: check_in.number, default=None)


def is_last(check_in: CheckIn, check_ins: Sequence[CheckIn]) -> bool:
    """Tell whether no other check-in is planned after this one; its line does not recount the failure."""
    later = (other for other in check_ins if other.number > check_in.number)
    return check_in.total > 1 and not any(other.state is CheckInState.PLANNED for other in later)


def stage(check_in: CheckIn, check_ins: Sequence[CheckIn]) -> str:
    """Say where a check-in stands: "next", "after" that one, or "last".

    One that was settled keeps its place, so that no two of an incident are the last.
    """
    if check_in.state is CheckInState.PLANNED:
        following = next_check_in(check_ins)
        first = following is None or following.id == check_in.id
        return "last" if is_last(check_in, check_ins) else "next" if first else "after"
    if check_in.state is CheckInState.DONE and check_in.number == check_in.total > 1:
        return "last"
    return "next" if check_in.number == 1 else "after"
