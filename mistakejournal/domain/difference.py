"""How one client's copy of a shared checklist differs from the rest, step by step (E4)."""

from __future__ import annotations

from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class Difference:
    """For one client a step is left out, or reads otherwise; what isn't named here still flows in."""

    id: str
    checklist_id: str
    client_id: str
    step_id: str
    title: str = ""
    """The step's words for this client; "" where they are the same."""
    hidden: bool = False
    fields: dict[str, str] | None = None
    """Other fields of the step that differ, as text."""
