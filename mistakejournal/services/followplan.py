"""The follow-up plan: made when the client knows, kept in step with what changes, hers to change (J1)."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from mistakejournal.domain import plan as rules
from mistakejournal.domain.followup import FollowUpState
from mistakejournal.domain.incident import Kind
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.makegood import is_offered
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.agenda import next_run_of
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.duetimes import due_columns, moved_columns
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.levels import known_level
from mistakejournal.services.preferences import settings
from mistakejournal.services.waiving import waive
from mistakejournal.store import followups as store
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing

_NOON = time(12)


def plan_follow_ups(desk: Desk, incident_id: str) -> Done:
    """Bring the plan up to date; no act of hers, so there is nothing to take back."""
    with desk.journal.write() as writing:
        replan(desk, writing, incident_id)
    return done(writing, "", incident_id)


def replan(desk: Desk, writing: Writing, incident_id: str) -> None:
    """Add what the plan holds and is not there, move what she has not touched, take away what went out.

    It can be asked for any number of times. Nothing is planned before the client knows and while the level is
    unknown; what belongs to a closed incident stays as it was.
    """
    file = incident_file(desk, incident_id)
    incident = file.incident
    if incident.told_at is None or incident.closed_at is not None or incident.kind is Kind.NEAR_MISS:
        return
    level = known_level(desk, incident_id)
    if level is None:
        return
    hours = settings(desk).hours(desk.clock.zone_name())
    wanted = rules.plan(_situation(desk, file, level, incident.told_at), hours)
    known = {one.code: one for one in file.follow_ups if one.code in rules.CODES}
    for code, due_on in wanted.items():
        row = known.get(code)
        if row is None:
            writing.add(tables.FOLLOW_UPS, incident_id=incident_id, code=code, due_on=due_on)
        elif not rules.is_hers(row) and row.due_on != due_on:
            writing.change(tables.FOLLOW_UPS, row.id, due_on=due_on, reminded_at=None)
    for code, row in known.items():
        if code not in wanted and not rules.is_hers(row):
            writing.remove(tables.FOLLOW_UPS, row.id)


def add_follow_up(
    desk: Desk, incident_id: str, words: str, due_on: date | None = None, due_time: str = ""
) -> Done:
    """Add something to look after, in her words. Raises JournalError("needs_title")."""
    title = one_line(words)
    if not title:
        raise JournalError("needs_title")
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.FOLLOW_UPS,
            incident_id=incident_id,
            title=title,
            **due_columns(desk, due_on, due_time),
        )
    return done(writing, "add_follow_up", row_id)


def set_follow_up_due(desk: Desk, row_id: str, due_on: date | None, due_time: str = "") -> Done:
    """Say when it is due, on her wall; the plan does not move it any more."""
    with desk.journal.write() as writing:
        writing.change(tables.FOLLOW_UPS, row_id, **moved_columns(desk, due_on, due_time))
    return done(writing, "set_follow_up_due", row_id)


def follow_up_done(desk: Desk, row_id: str, is_done: bool = True) -> Done:
    """Say that it was done, or not yet after all."""
    state = FollowUpState.DONE if is_done else FollowUpState.PLANNED
    with desk.journal.write() as writing:
        at = writing.now if is_done else None
        writing.change(tables.FOLLOW_UPS, row_id, state=state, done_at=at, reason="")
    return done(writing, "follow_up_done", row_id)


def waive_follow_up(desk: Desk, row_id: str, reason: str) -> Done:
    """Leave it out, with a reason. Raises JournalError("needs_reason")."""
    return waive(desk, tables.FOLLOW_UPS, row_id, reason, "waive_follow_up")


def _situation(desk: Desk, file: IncidentFile, level: int, told_at: datetime) -> rules.Situation:
    incident, local = file.incident, desk.clock.local
    told_on = local(told_at).date()
    verified = local(incident.verified_at).date() if incident.verified_at else None
    return rules.Situation(
        level=level,
        since=_since(desk, file, told_at),
        told_on=told_on,
        verified_on=verified,
        make_good=is_offered(incident),
        rare=_is_rare(desk, file, told_on),
    )


def _since(desk: Desk, file: IncidentFile, told_at: datetime) -> datetime:
    """Give when it was put right, else when the chosen way is promised, else when they were told."""
    if file.incident.fixed_at is not None:
        return desk.clock.local(max(file.incident.fixed_at, told_at))
    chosen = file.chosen.id if file.chosen else ""
    days = [one.due_on for one in file.promises if one.option_id and one.option_id == chosen and one.due_on]
    if days:
        noon = datetime.combine(max(days), _NOON, ZoneInfo(desk.clock.zone_name()))
        return max(noon, desk.clock.local(told_at))
    return desk.clock.local(told_at)


def _is_rare(desk: Desk, file: IncidentFile, told_on: date) -> bool:
    client_id, work_id = file.incident.client_id, file.incident.work_id
    if not client_id or not work_id:
        return False
    coming = next_run_of(desk, client_id, work_id)
    runs = store.last_run_days(desk.journal, client_id, work_id)
    return rules.is_rare(told_on, coming[0] if coming else None, runs)
