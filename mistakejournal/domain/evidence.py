"""Files kept as evidence: copied beside the journal, named by the sum of their content (A7)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class Evidence:
    """One file: `title` is the name it had, `sha256` names the copy, `size` is in bytes."""

    id: str
    title: str
    sha256: str
    size: int
    incident_id: str | None = None
    run_step_id: str | None = None
    order_key: str = ""
    created_at: datetime | None = None
