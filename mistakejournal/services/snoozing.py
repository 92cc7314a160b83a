"""Putting off what is due: a day, three days, or until the work comes round again (J5)."""

from __future__ import annotations

from datetime import date, timedelta

from mistakejournal.services.agenda import next_run_of
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import get_incident
from mistakejournal.store import checkins as store
from mistakejournal.store import tables

DAYS = {"day": 1, "days": 3}
"""How long a thing rests by its code; "next_run" rests until that day."""
NEXT_RUN = "next_run"


def next_run_day(desk: Desk, incident_id: str) -> date | None:
    """Give the next day after today on which the work of an incident is due, or None where none is known."""
    incident = get_incident(desk, incident_id)
    coming = next_run_of(desk, incident.client_id, incident.work_id)
    today = desk.clock.local().date()
    return coming[0] if coming is not None and coming[0] > today else None


def put_off_promise(desk: Desk, promise_id: str, incident_id: str, code: str) -> Done:
    """Let a promise rest on Today; when it is due stays as it was promised. Codes: day, days, next_run."""
    return _put_off(desk, tables.PROMISES, promise_id, incident_id, code)


def put_off_follow_up(desk: Desk, row_id: str, incident_id: str, code: str) -> Done:
    """Let a follow-up rest. Codes: day, days, next_run."""
    return _put_off(desk, tables.FOLLOW_UPS, row_id, incident_id, code)


def put_off_check_in(desk: Desk, check_in_id: str, run_id: str, code: str) -> Done:
    """Let the line of a run rest, with every check-in it stands for; "next_run": it goes with that one."""
    with desk.journal.write() as writing:
        ids = {check_in_id, *(one.id for one in store.due_with_run(desk.journal, run_id))}
        for row_id in sorted(ids):
            if code == NEXT_RUN:
                writing.change(tables.CHECK_INS, row_id, not_with_run=run_id, snoozed_until=None)
            else:
                writing.change(tables.CHECK_INS, row_id, snoozed_until=_day(desk, code))
    return done(writing, "snooze", check_in_id)


def _put_off(desk: Desk, table: str, row_id: str, incident_id: str, code: str) -> Done:
    until = next_run_day(desk, incident_id) if code == NEXT_RUN else _day(desk, code)
    with desk.journal.write() as writing:
        writing.change(table, row_id, snoozed_until=until or _day(desk, "days"))
    return done(writing, "snooze", row_id)


def _day(desk: Desk, code: str) -> date:
    return desk.clock.local().date() + timedelta(days=DAYS[code])
