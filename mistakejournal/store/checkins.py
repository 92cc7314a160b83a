"""Check-ins across incidents: which of them wait for a run."""

from __future__ import annotations

from mistakejournal.domain.checkin import CheckIn
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

_NEXT = """
    check_ins.state = 'planned' AND check_ins.deleted_at IS NULL
    AND incidents.deleted_at IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM check_ins AS earlier WHERE earlier.incident_id = check_ins.incident_id
        AND earlier.state = 'planned' AND earlier.deleted_at IS NULL AND earlier.number < check_ins.number
    )
"""


def next_of_each(journal: Journal, client_id: str | None = None) -> list[CheckIn]:
    """Give the next planned check-in of every incident (of one client), oldest incident first."""
    rows = journal.read(
        f"""
        SELECT check_ins.* FROM check_ins JOIN incidents ON incidents.id = check_ins.incident_id
        WHERE {_NEXT} AND (?1 IS NULL OR incidents.client_id = ?1) AND incidents.practice = 0
        ORDER BY incidents.id
        """,
        (client_id,),
    )
    return [from_row(CheckIn, row) for row in rows]


def due_with_run(journal: Journal, run_id: str) -> list[CheckIn]:
    """Give the check-ins that go with a run: of incidents with the same client and the same work.

    The same work is the same kind of work, or the same checklist where the incident names a run. The run the
    incident happened in does not count, nor one that began before it was noticed, nor one that carried a
    check-in of that incident already.
    """
    rows = journal.read(
        f"""
        SELECT check_ins.* FROM runs
        JOIN checklists ON checklists.id = runs.checklist_id
        JOIN incidents ON incidents.client_id = coalesce(runs.client_id, checklists.client_id)
        JOIN check_ins ON check_ins.incident_id = incidents.id
        LEFT JOIN runs AS its_run ON its_run.id = incidents.run_id
        WHERE runs.id = ?1 AND {_NEXT}
        AND incidents.run_id IS NOT runs.id
        AND (incidents.work_id = checklists.work_id OR its_run.checklist_id = runs.checklist_id)
        AND runs.started_at >= coalesce(incidents.noticed_at, incidents.created_at)
        AND NOT EXISTS (
            SELECT 1 FROM check_ins AS done WHERE done.incident_id = incidents.id
            AND done.run_id = runs.id AND done.deleted_at IS NULL
        )
        ORDER BY incidents.id
        """,
        (run_id,),
    )
    return [from_row(CheckIn, row) for row in rows]
