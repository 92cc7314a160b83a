"""Check-ins across incidents: which of them wait for a run."""

from __future__ import annotations

from mistakejournal.domain.checkin import CheckIn
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

# The same work is the same kind of work, or the same checklist where the incident names a run. The run it
# happened in does not count, nor one that began before it was noticed or before the last check-in's run, nor
# work that was done without its list: nothing shows there that the step was taken. A line that was put off
# from a run goes with a later one.
#
# The order of the joins is fixed: from the few late runs over their clients to the incidents since the oldest
# that waits. SQLite would compare every planned check-in with every run, ten times the work.
_OLDEST = """
    SELECT min(coalesce(waiting.noticed_at, waiting.created_at)) FROM check_ins AS planned
    JOIN incidents AS waiting ON waiting.id = planned.incident_id
    WHERE planned.state = 'planned' AND planned.deleted_at IS NULL AND waiting.deleted_at IS NULL
"""
_DUE = f"""
    FROM runs
    CROSS JOIN checklists ON checklists.id = runs.checklist_id
    CROSS JOIN incidents ON incidents.client_id = coalesce(runs.client_id, checklists.client_id)
    CROSS JOIN check_ins ON check_ins.incident_id = incidents.id
    LEFT JOIN runs AS its_run ON its_run.id = incidents.run_id
    WHERE runs.deleted_at IS NULL AND runs.state IN ('open', 'done') AND runs.list_used = 1
    AND check_ins.state = 'planned' AND check_ins.deleted_at IS NULL AND incidents.deleted_at IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM check_ins AS earlier WHERE earlier.incident_id = check_ins.incident_id
        AND earlier.state = 'planned' AND earlier.deleted_at IS NULL AND earlier.number < check_ins.number
    )
    AND incidents.run_id IS NOT runs.id
    AND (incidents.work_id = checklists.work_id OR its_run.checklist_id = runs.checklist_id)
    AND runs.started_at >= ({_OLDEST})
    AND coalesce(incidents.noticed_at, incidents.created_at) >= ({_OLDEST})
    AND runs.started_at >= coalesce(incidents.noticed_at, incidents.created_at)
    AND runs.started_at > coalesce((
        SELECT max(before.started_at) FROM check_ins AS sent JOIN runs AS before ON before.id = sent.run_id
        WHERE sent.incident_id = incidents.id AND sent.deleted_at IS NULL
    ), '')
    AND runs.started_at > coalesce((
        SELECT put_off.started_at FROM runs AS put_off WHERE put_off.id = check_ins.not_with_run
    ), '')
"""


def due_with_run(journal: Journal, run_id: str) -> list[CheckIn]:
    """Give the check-ins that go with a run, oldest incident first."""
    rows = journal.read(
        f"SELECT check_ins.* {_DUE} AND runs.id = ? ORDER BY check_ins.incident_id", (run_id,)
    )
    return [from_row(CheckIn, row) for row in rows]


def due_with_runs(journal: Journal, client_id: str | None = None) -> list[tuple[str, str, CheckIn]]:
    """Give the check-ins that were not sent yet with their runs' and clients' ids; practice aside.

    The newest run comes first, in it the oldest incident; only those of one client where it is named.
    """
    rows = journal.read(
        f"SELECT check_ins.*, runs.id AS due_run, incidents.client_id AS due_client {_DUE} "
        "AND incidents.practice = 0 AND (?1 IS NULL OR incidents.client_id = ?1) "
        "ORDER BY runs.started_at DESC, runs.id DESC, check_ins.incident_id",
        (client_id,),
    )
    return [(row["due_run"], row["due_client"], from_row(CheckIn, row)) for row in rows]


def clients_with_due(journal: Journal) -> frozenset[str]:
    """Give the clients whom a check-in is due to with a run that has begun; practice aside."""
    rows = journal.read(f"SELECT DISTINCT incidents.client_id AS id {_DUE} AND incidents.practice = 0")
    return frozenset(row["id"] for row in rows)
