"""The history of a checklist: each change with its day, its reason and the whole list after it (E5)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class Version:
    """A checklist as it stood after a change."""

    id: str
    checklist_id: str
    code: str
    """What was done: the label code of the service call."""
    at: datetime
    content: str
    """The whole list as JSON text."""
    title: str = ""
    """The words of the step, or what else the change was about."""
    step_id: str | None = None
    reason: str = ""
    incident_id: str | None = None
