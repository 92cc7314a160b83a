"""The system fix: the change that keeps it from coming back (D3, D4, D6)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from mistakejournal.domain.records import dataclass


class FixKind(StrEnum):
    """The four questions of D4."""

    STEP = "step"
    COMMUNICATION = "communication"
    EXPECTATION = "expectation"
    TOOL = "tool"


class FixState(StrEnum):
    """Owed until it is done or declined with a reason; undone again when the learned step is taken back."""

    OWED = "owed"
    DONE = "done"
    DECLINED = "declined"


class FixAnswer(StrEnum):
    """What the client said when an agreement was put to them as a question (D4)."""

    AGREED = "agreed"
    NOT_YET = "not_yet"
    NO = "no"


@dataclass(frozen=True)
class Fix:
    """One system fix of an incident; a learned step names its step, checklist and strength."""

    id: str
    incident_id: str
    title: str
    kind: FixKind = FixKind.STEP
    state: FixState = FixState.OWED
    reason: str = ""
    strength: str = ""
    kept_anyway: bool = False
    checklist_id: str | None = None
    step_id: str | None = None
    answer: FixAnswer | None = None
    due_on: date | None = None
    done_at: datetime | None = None
    looked_at: datetime | None = None
    """When she last looked whether it holds, and let it be (K5)."""
    order_key: str = ""
