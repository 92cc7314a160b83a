"""Check-ins: one line to the client with each of the next runs, until the worry is gone (J3)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from mistakejournal.domain.records import dataclass

RUNS_BY_LEVEL = {1: 1, 2: 2, 3: 3, 4: 5}
"""How many of the next runs carry a check-in (J3; level 1 is offered, not owed)."""


class CheckInState(StrEnum):
    """Planned until a line was sent with a run, or waived with a reason."""

    PLANNED = "planned"
    DONE = "done"
    WAIVED = "waived"


@dataclass(frozen=True)
class CheckIn:
    """The `number`-th of `total` check-ins of an incident; `run_id` is the run it was sent with."""

    id: str
    incident_id: str
    title: str = ""
    """The line that was sent; "" until then, because lines are built from the run when it happens."""
    number: int = 1
    total: int = 1
    state: CheckInState = CheckInState.PLANNED
    reason: str = ""
    run_id: str | None = None
    done_at: datetime | None = None
    snoozed_until: date | None = None
    not_with_run: str | None = None
    """The run it was put off from: it waits for the next one."""
