"""What of the incidents has a day of its own: promises, follow-ups and check-ins that are still open."""

from __future__ import annotations

from datetime import date, datetime

from mistakejournal.domain.followup import TRIES
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_rows

# Whether the agreed way was looked at, answered or delivered stands in the incident, not in its follow-up:
# domain.plan.is_settled as a question.
FOLLOW_UP_IS_OPEN = f"""follow_ups.state = 'planned'
    AND (follow_ups.code <> 'confirm' OR coalesce(incidents.as_described, 'different_not_told')
        = 'different_not_told')
    AND (follow_ups.code <> 'ask' OR NOT (coalesce(incidents.answer, '') = 'settled'
        OR coalesce(incidents.answer, '') = 'no_answer' AND incidents.asked_times >= {TRIES}))
    AND (follow_ups.code <> 'make_good' OR incidents.make_good_done_at IS NULL)"""

_OF_INCIDENTS = """
    JOIN incidents ON incidents.id = {table}.incident_id
    LEFT JOIN clients ON clients.id = incidents.client_id
    WHERE incidents.practice = 0 AND incidents.deleted_at IS NULL AND {table}.deleted_at IS NULL
"""
_OF_CLIENTS = (
    "coalesce(clients.name, '') AS client_name, coalesce(clients.contact, '') AS contact,"
    " incidents.title AS about"
)
_PROMISES = f"""
    SELECT 'promise' AS kind, promises.id, incident_id, promises.title, '' AS code, due_on, due_time,
        promises.zone, snoozed_until, reminded_at, promises.updated_at AS changed_at, {_OF_CLIENTS}
    FROM promises {_OF_INCIDENTS.format(table="promises")} AND promises.state = 'open'
"""
_FOLLOW_UPS = f"""
    SELECT 'follow_up' AS kind, follow_ups.id, incident_id, follow_ups.title, code, due_on, due_time,
        follow_ups.zone, snoozed_until, reminded_at, follow_ups.updated_at AS changed_at, {_OF_CLIENTS}
    FROM follow_ups {_OF_INCIDENTS.format(table="follow_ups")} AND {FOLLOW_UP_IS_OPEN}
"""
_CHECK_INS = f"""
    SELECT check_ins.id, incident_id, number, total, incidents.client_id, incidents.work_id,
        its_run.checklist_id, snoozed_until, check_ins.updated_at AS changed_at, {_OF_CLIENTS}
    FROM check_ins LEFT JOIN runs AS its_run
        ON its_run.id = (SELECT run_id FROM incidents WHERE incidents.id = check_ins.incident_id)
    {_OF_INCIDENTS.format(table="check_ins")} AND check_ins.state = 'planned'
    ORDER BY incident_id, number, check_ins.id
"""


@dataclass(frozen=True)
class Dated:
    """An open promise or follow-up with its day, and whom it is for."""

    kind: str
    """"promise" or "follow_up"."""
    id: str
    incident_id: str
    title: str
    code: str
    due_on: date
    due_time: str
    zone: str
    snoozed_until: date | None
    reminded_at: datetime | None
    changed_at: datetime
    client_name: str
    contact: str
    about: str
    """The incident's title."""

    @property
    def day(self) -> date:
        """Give the day it is meant for: a follow-up that rests has moved, a promise stays as it was made."""
        return self.due_on if self.kind == "promise" else self.shown_on

    @property
    def shown_on(self) -> date:
        """Give the day from which on it stands on Today."""
        return max(self.due_on, self.snoozed_until or self.due_on)


@dataclass(frozen=True)
class Planned:
    """A check-in that is still to be sent, with the work whose next run carries it."""

    id: str
    incident_id: str
    number: int
    total: int
    client_id: str | None
    work_id: str | None
    checklist_id: str | None
    """The list of the run it happened in, where one is known."""
    snoozed_until: date | None
    changed_at: datetime
    client_name: str
    contact: str
    about: str


def has_dated(journal: Journal, incident_id: str) -> bool:
    """Tell whether anything that was promised or is to be followed up in an incident has a day."""
    return any(
        journal.read_one(f"{rows} AND due_on IS NOT NULL AND incident_id = ? LIMIT 1", (incident_id,))
        for rows in (_PROMISES, _FOLLOW_UPS)
    )


def all_dated(journal: Journal) -> list[Dated]:
    """Give what is promised or to be followed up on some day, the soonest first; practice aside."""
    found = [
        one
        for rows in (_PROMISES, _FOLLOW_UPS)
        for one in from_rows(Dated, journal.read(f"{rows} AND due_on IS NOT NULL"))
    ]
    return sorted(found, key=lambda one: (one.due_on, one.due_time or "24:00", one.id))


def planned_check_ins(journal: Journal) -> list[Planned]:
    """Give the check-ins that are not sent or left out, in the order of their numbers; practice aside."""
    return from_rows(Planned, journal.read(_CHECK_INS))


def changes_of_work(journal: Journal) -> dict[str, datetime]:
    """Give when each schedule, and each occurrence that is due, was changed last."""
    rows = journal.read(
        "SELECT id, updated_at FROM schedules WHERE deleted_at IS NULL"
        " UNION ALL SELECT id, updated_at FROM occurrences WHERE state = 'due' AND deleted_at IS NULL"
    )
    return {row["id"]: datetime.fromisoformat(row["updated_at"]) for row in rows}


def last_change(journal: Journal) -> datetime:
    """Give the stamp of the last change of anything; it only ever grows."""
    row = journal.read_one("SELECT last_change FROM journal")
    assert row is not None
    return datetime.fromisoformat(row["last_change"])


def last_tick(journal: Journal) -> datetime | None:
    """Give when a step of a run that is still open was ticked last, or None."""
    row = journal.read_one(
        "SELECT max(run_steps.ticked_at) AS at FROM runs JOIN run_steps ON run_steps.run_id = runs.id"
        " WHERE runs.state = 'open' AND runs.deleted_at IS NULL AND run_steps.deleted_at IS NULL"
    )
    return datetime.fromisoformat(row["at"]) if row is not None and row["at"] else None
