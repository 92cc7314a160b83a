"""What a run means for what was due: begun it takes the card, put aside it gives it back (H1, H2)."""

from __future__ import annotations

from datetime import date, timedelta

from mistakejournal.domain.run import Run, RunState
from mistakejournal.domain.schedule import OccurrenceState, Schedule, companion_day
from mistakejournal.services.agenda import Waiting, waiting
from mistakejournal.services.desk import Desk
from mistakejournal.store import schedules as store
from mistakejournal.store import tables
from mistakejournal.store.schedules import WaitingLine
from mistakejournal.store.writing import Writing


def settle(
    desk: Desk,
    writing: Writing,
    due: Waiting,
    state: OccurrenceState,
    *,
    run_id: str | None = None,
    reason: str = "",
) -> str:
    """Say what became of a card, with all it stands for; give the occurrence. The schedule goes on."""
    values: dict[str, object] = {
        "due_on": due.due_on, "missed": due.card.missed, "state": state, "run_id": run_id, "reason": reason,
        "snoozed_until": None,
    }  # fmt: skip
    rows = [line for line in due.lines if line.occurrence_id]
    for line in rows[:-1]:
        writing.remove(tables.OCCURRENCES, line.id)
    if rows:
        row_id = rows[-1].id
        writing.change(tables.OCCURRENCES, row_id, **values)
    else:
        row_id = _add(writing, due, values)
    for line in due.lines:
        if not line.occurrence_id:
            next_on = _next_of(desk, line, due.due_on, state)
            writing.change(tables.SCHEDULES, line.id, next_on=next_on, snoozed_until=None)
    if state is not OccurrenceState.STARTED and rows:
        _count_anew(desk, writing, rows[-1].schedule_id)
    return row_id


def take_for_run(
    desk: Desk, writing: Writing, run_id: str, checklist_id: str, client_id: str | None, due_id: str = ""
) -> None:
    """Let a run that begins take the card it answers: the one named, or the oldest due one of its list."""
    today = desk.clock.local().date()
    for due in waiting(desk):
        card = due.card
        fits = card.checklist_id == checklist_id and card.client_id in (None, client_id)
        if card.id == due_id or (not due_id and fits and card.day <= today):
            settle(desk, writing, due, OccurrenceState.STARTED, run_id=run_id)
            return


def run_finished(desk: Desk, writing: Writing, run: Run) -> None:
    """Mark what the run was for as done, count the days after it, and open what follows it."""
    taken = store.of_run(desk.journal, run.id)
    if taken is not None:
        writing.change(tables.OCCURRENCES, taken.id, state=OccurrenceState.DONE)
    work_done(desk, writing, run.id, run.checklist_id, run.client_id)


def work_done(desk: Desk, writing: Writing, run_id: str, checklist_id: str, client_id: str | None) -> None:
    """Count days after it was done from now on, and open the companion work (H2)."""
    today = desk.clock.local().date()
    for schedule in store.of_checklist(desk.journal, checklist_id):
        if schedule.days_after_done is not None and schedule.client_id in (None, client_id):
            next_on = today + timedelta(days=schedule.days_after_done)
            writing.change(tables.SCHEDULES, schedule.id, next_on=next_on, snoozed_until=None)
    for companion in store.companions_of(desk.journal, checklist_id):
        writing.add(
            tables.OCCURRENCES,
            checklist_id=companion.companion_id,
            client_id=client_id,
            source_run_id=run_id,
            due_on=companion_day(companion, today),
            at_time=companion.at_time,
            zone=companion.zone,
        )


def go_on(desk: Desk, writing: Writing, schedule: Schedule) -> None:
    """Let a schedule that rested count from today: what fell into the rest was not missed."""
    today, next_on = desk.clock.local().date(), schedule.next_on
    if next_on is None or next_on >= today:
        return
    if schedule.rule:
        from mistakejournal.domain.recurrence import first_day  # a start must not pay for it

        next_on = first_day(schedule.rule, schedule.starts_on, today)
    else:
        next_on = today
    writing.change(tables.SCHEDULES, schedule.id, next_on=next_on)


def goes_out_again(desk: Desk, run: Run) -> date | None:
    """Give the day on which what a run opens is due, while that is still to come; None where nothing is."""
    if run.state is RunState.DONE:
        opened = store.opened_by(desk.journal, run.id)
        days = [one.due_on for one in opened if one.state is OccurrenceState.DUE]
    else:
        today = desk.clock.local().date()
        companions = store.companions_of(desk.journal, run.checklist_id)
        days = [companion_day(companion, today) for companion in companions]
    return min(days, default=None)


def run_dropped(desk: Desk, writing: Writing, run_id: str) -> None:
    """Give the card of a run that was put aside back: it is due as before."""
    taken = store.of_run(desk.journal, run_id)
    if taken is not None and taken.state is OccurrenceState.STARTED:
        writing.change(tables.OCCURRENCES, taken.id, state=OccurrenceState.DUE, run_id=None)


def _add(writing: Writing, due: Waiting, values: dict[str, object]) -> str:
    line = due.lines[-1]
    return writing.add(
        tables.OCCURRENCES,
        checklist_id=line.checklist_id,
        client_id=line.client_id,
        schedule_id=line.schedule_id,
        at_time=line.at_time,
        zone=line.zone,
        **values,
    )


def _next_of(desk: Desk, line: WaitingLine, due_on: date, state: OccurrenceState) -> date | None:
    if line.days_after_done is not None:
        if state is OccurrenceState.STARTED:
            return None
        return desk.clock.local().date() + timedelta(days=line.days_after_done)
    from mistakejournal.domain.recurrence import next_day  # a start must not pay for it

    return next_day(line.rule, line.starts_on, due_on)


def _count_anew(desk: Desk, writing: Writing, schedule_id: str | None) -> None:
    """Count the days after it was done from today, where a card that was given back is settled."""
    schedule = store.get(desk.journal, schedule_id) if schedule_id else None
    if schedule is not None and schedule.days_after_done is not None:
        next_on = desk.clock.local().date() + timedelta(days=schedule.days_after_done)
        writing.change(tables.SCHEDULES, schedule.id, next_on=next_on)
