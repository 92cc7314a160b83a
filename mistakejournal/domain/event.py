"""Events: what happened, in the order it happened, for the incident's page (K6)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class Event:
    """One thing that happened. `code` names it, `facts` hold what its sentence needs, `at` is UTC."""

    id: str
    code: str
    at: datetime
    title: str = ""
    incident_id: str | None = None
    run_id: str | None = None
    facts: dict[str, str] | None = None
