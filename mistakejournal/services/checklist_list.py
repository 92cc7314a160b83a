"""Checklists in a list, with their counts."""

from __future__ import annotations

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.services.desk import Desk
from mistakejournal.store import checklists as store


def list_checklists(
    desk: Desk, *, put_away: bool = False, client_id: str | None = None
) -> list[ChecklistLine]:
    """Give the checklists in use, or those put away: by client (for any client last), then by name."""
    return store.lines(desk.journal, put_away=put_away, client_id=client_id)
