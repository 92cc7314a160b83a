"""What was seen at a learned step in later runs of one client: what that client may hear of (M2)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row
from mistakejournal.store.origins import LEARNED_FROM


@dataclass(frozen=True)
class SeenStep:
    """A tick of a step that was learned from an incident."""

    kind: str
    evidence: str
    at: datetime


def seen_for_client(journal: Journal, incident_id: str, client_id: str | None) -> list[SeenStep]:
    """Give each tick of steps learned from an incident in runs of this client alone, oldest first.

    A run that was put aside is left out: what was seen in it went nowhere.
    """
    rows = journal.read(
        """
        SELECT run_steps.kind, run_steps.evidence, run_steps.ticked_at AS at
        FROM run_steps JOIN runs ON runs.id = run_steps.run_id
        JOIN checklists ON checklists.id = runs.checklist_id
        WHERE """
        + LEARNED_FROM.format(incident="?1")
        + """
        AND coalesce(runs.client_id, checklists.client_id) IS ?2
        AND run_steps.state = 'done' AND run_steps.ticked_at IS NOT NULL AND runs.state <> 'dropped'
        AND run_steps.deleted_at IS NULL AND runs.deleted_at IS NULL
        ORDER BY run_steps.ticked_at, run_steps.id
        """,
        (incident_id, client_id),
    )
    return [from_row(SeenStep, row) for row in rows]
