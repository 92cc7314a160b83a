"""Follow-ups across incidents, and the runs by which rare work is known."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.followup import FollowUp
from mistakejournal.store.dated import FOLLOW_UP_IS_OPEN as IS_OPEN
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_rows


def planned(journal: Journal, until: date) -> list[FollowUp]:
    """Give what is planned up to a day and does not rest until after it, also of closed incidents (J1).

    What has settled itself, practice and what was removed is left out; the soonest due comes first.
    """
    rows = journal.read(
        "SELECT follow_ups.* FROM follow_ups JOIN incidents ON incidents.id = follow_ups.incident_id "
        f"WHERE {IS_OPEN} AND follow_ups.deleted_at IS NULL "
        "AND incidents.deleted_at IS NULL AND incidents.practice = 0 AND follow_ups.due_on <= ?1 "
        "AND (follow_ups.snoozed_until IS NULL OR follow_ups.snoozed_until <= ?1) "
        "ORDER BY follow_ups.due_on, follow_ups.due_time, follow_ups.id",
        (until.isoformat(),),
    )
    return from_rows(FollowUp, rows)


def last_run_days(journal: Journal, client_id: str, work_id: str) -> tuple[date, ...]:
    """Give the days of the last two runs of this work for this client, the newest first."""
    rows = journal.read(
        "SELECT date(runs.started_at) AS day FROM runs JOIN checklists ON checklists.id = runs.checklist_id "
        "WHERE coalesce(runs.client_id, checklists.client_id) = ? AND checklists.work_id = ? "
        "AND runs.state = 'done' AND runs.deleted_at IS NULL ORDER BY runs.started_at DESC LIMIT 2",
        (client_id, work_id),
    )
    return tuple(date.fromisoformat(row["day"]) for row in rows)
