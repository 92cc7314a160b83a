"""A checklist: steps in sections, each with how it is verified and why it is there (E1 to E7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

GOOD_LENGTH = 12
"""Over this many active steps the list says so (E6)."""


@dataclass(frozen=True)
class Checklist:
    """A list for one kind of work, for one client or (client_id None) for any."""

    id: str
    name: str
    client_id: str | None = None
    work_id: str | None = None
    starter: str = ""
    """The starter list it was made from ("nl_send"), or ""."""
    minutes: int | None = None
    pause_point: str = ""
    put_away_at: datetime | None = None
    created_at: datetime | None = None


@dataclass(frozen=True)
class Section:
    """A block of steps with its own pause point; the last one verifies (F4)."""

    id: str
    checklist_id: str
    name: str
    pause_point: str = ""
    order_key: str = ""


@dataclass(frozen=True)
class Step:
    """One step. `kind` is a code of domain/stepkinds, `params` what that kind needs to know."""

    id: str
    checklist_id: str
    title: str
    section_id: str | None = None
    order_key: str = ""
    kind: str = "tick"
    why: str = ""
    must_see: bool = False
    params: dict[str, str] | None = None
    incident_id: str | None = None
    """The incident a learned step comes from."""
    learned_at: datetime | None = None
    retired_at: datetime | None = None


@dataclass(frozen=True)
class Fact:
    """Something typed in from the client's brief before step 1 (E9)."""

    id: str
    checklist_id: str
    name: str
    code: str = ""
    kind: str = "text"
    example: str = ""
    order_key: str = ""


@dataclass(frozen=True)
class ChecklistLine:
    """A checklist in a list, with its counts."""

    id: str
    name: str
    client_id: str | None
    client_name: str
    work_id: str | None
    work_name: str
    work_code: str
    steps: int
    learned: int
    runs: int
    """Runs that were finished."""
    minutes: int | None
    last_run_at: datetime | None
    open_run_id: str | None
    put_away_at: datetime | None
