"""Whether the fixes hold: each with its runs since, its catches and its returns (K2)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from mistakejournal.domain.effectiveness import Record, Verdict
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk


class MarkKind(StrEnum):
    """What stands on the time line of a fix."""

    HAPPENED = "happened"
    LEARNED = "learned"
    CAUGHT = "caught"
    RETURNED = "returned"


@dataclass(frozen=True)
class Mark:
    """One mark on the time line; a catch names its near miss, the others their incident."""

    kind: MarkKind
    at: datetime
    incident_id: str


@dataclass(frozen=True)
class FixRecord:
    """One fix: a learned step, or a change without a step that is known to belong to a checklist."""

    fix_id: str | None
    step_id: str | None
    """None for a change without a step (a tool, a resolution); such a one can catch nothing."""
    title: str
    checklist_id: str
    checklist_name: str
    client_id: str | None
    client_name: str
    incident_id: str
    """The incident it was learned from, the first one for a merged step."""
    learned_at: datetime
    is_retired: bool
    looked_at: datetime | None
    """When she last looked whether it holds (K5)."""
    record: Record
    verdict: Verdict
    marks: tuple[Mark, ...]
    """In the order of time."""


def fix_records(
    desk: Desk, *, client_id: str | None = None, step_ids: Collection[str] | None = None
) -> list[FixRecord]:
    """Give every fix with what is known of it, the newest first; of a client or of some steps alone."""
    return []


def of_incident(desk: Desk, incident_id: str) -> list[FixRecord]:
    """Give the fixes that were made after one incident, the newest first."""
    return []
