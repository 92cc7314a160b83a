"""When lists are due: schedules and companion work; and what she says of a due card (H1, H2, H4)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mistakejournal.domain.duetime import read_time
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.recurrence import check_rule, first_day, upcoming
from mistakejournal.domain.repeat import Repeat, rule_of
from mistakejournal.domain.run import RunState
from mistakejournal.domain.schedule import Companion, OccurrenceState, Schedule
from mistakejournal.domain.text import one_line
from mistakejournal.domain.timing import is_zone
from mistakejournal.errors import JournalError
from mistakejournal.services.agenda import Waiting, waiting
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.occurrences import go_on, settle, work_done
from mistakejournal.store import checklists, tables
from mistakejournal.store import schedules as store

_MORNING = time(9, 0)
"""When what was put off to another day comes up again."""


@dataclass(frozen=True)
class Plan:
    """When a list is due, as it is chosen: a repeat, or an RRULE of its own in `rule`."""

    repeat: Repeat | None
    starts_on: date
    at_time: str = ""
    """As it was typed; "" is any time of the day."""
    zone: str = ""
    """Where the clock hangs (IANA); "" is hers."""
    rule: str = ""
    client_id: str | None = None


@dataclass(frozen=True)
class CompanionLine:
    """Companion work with the name of the list that opens."""

    companion: Companion
    name: str


def schedule_of(desk: Desk, checklist_id: str) -> Schedule | None:
    """Give when a list is due, or None where it has no schedule."""
    return next(iter(store.of_checklist(desk.journal, checklist_id)), None)


def preview(desk: Desk, plan: Plan, count: int = 3) -> list[date]:
    """Give the next days of a plan, where its clock hangs.

    Raises JournalError "bad_time", "bad_zone" and those of domain.repeat and domain.recurrence.
    """
    rule, _days, _at, _zone = _checked(desk, plan)
    start = max(plan.starts_on, desk.clock.local().date())
    return upcoming(rule, plan.starts_on, start, count) if rule else [start]


def set_schedule(desk: Desk, checklist_id: str, plan: Plan) -> Done:
    """Say when a list is due, anew or for the first time; a paused one goes on. Raises as `preview` does."""
    rule, days, at_time, zone = _checked(desk, plan)
    known = schedule_of(desk, checklist_id)
    values: dict[str, object] = {
        "client_id": plan.client_id, "rule": rule, "days_after_done": days, "starts_on": plan.starts_on,
        "at_time": at_time, "zone": zone, "put_away_at": None,
    }  # fmt: skip
    is_same = (
        known is not None
        and known.put_away_at is None  # what fell into a pause was not missed
        and (known.rule, known.days_after_done, known.starts_on) == (rule, days, plan.starts_on)
    )
    if not is_same:
        values["next_on"] = _first(desk, checklist_id, known, plan, rule)
        values["snoozed_until"] = None
    with desk.journal.write() as writing:
        if known is None:
            row_id = writing.add(tables.SCHEDULES, checklist_id=checklist_id, **values)
        else:
            row_id = known.id
            writing.change(tables.SCHEDULES, row_id, **values)
    return done(writing, "set_schedule", row_id)


def remove_schedule(desk: Desk, schedule_id: str) -> Done:
    """Take a schedule away; what was done by it stays."""
    with desk.journal.write() as writing:
        writing.remove(tables.SCHEDULES, schedule_id)
    return done(writing, "remove_schedule", schedule_id)


def pause_schedule(desk: Desk, schedule_id: str) -> Done:
    """Let nothing come up until it goes on."""
    with desk.journal.write() as writing:
        writing.change(tables.SCHEDULES, schedule_id, put_away_at=writing.now)
    return done(writing, "pause_schedule", schedule_id)


def resume_schedule(desk: Desk, schedule_id: str) -> Done:
    """Let a paused schedule go on from today; what fell into the pause was not missed."""
    with desk.journal.write() as writing:
        writing.change(tables.SCHEDULES, schedule_id, put_away_at=None)
        go_on(desk, writing, store.get(desk.journal, schedule_id))
    return done(writing, "resume_schedule", schedule_id)


def snooze(desk: Desk, card_id: str, until: datetime) -> Done:
    """Let a card come up again at a moment (aware). Raises JournalError "not_due", "snooze_past"."""
    due = _waiting(desk, card_id)
    if until <= desk.clock.now():
        raise JournalError("snooze_past")
    with desk.journal.write() as writing:
        for line in due.lines:
            table = tables.OCCURRENCES if line.occurrence_id else tables.SCHEDULES
            writing.change(table, line.id, snoozed_until=until)
    return done(writing, "snooze", card_id)


def snooze_to(desk: Desk, code: str) -> datetime:
    """Give the moment of "later" (in two hours), "tomorrow" or "days" (in three days, both at nine)."""
    now = desk.clock.local()
    if code == "later":
        return now + timedelta(hours=2)
    days = 1 if code == "tomorrow" else 3
    zone = desk.clock.zone_name()
    is_told = zone != "UTC" and is_zone(zone)  # "UTC" also where the system doesn't tell
    wall = ZoneInfo(zone) if is_told else now.tzinfo
    return datetime.combine(now.date() + timedelta(days=days), _MORNING, wall)


def not_this_time(desk: Desk, card_id: str, reason: str = "") -> Done:
    """Leave a due one out, with what it stands for. Raises JournalError("not_due")."""
    due = _waiting(desk, card_id)
    with desk.journal.write() as writing:
        row_id = settle(desk, writing, due, OccurrenceState.NOT_THIS_TIME, reason=one_line(reason))
    return done(writing, "not_this_time", row_id)


def did_it_without_list(desk: Desk, card_id: str) -> Done:
    """Note that the work was done without its list: a run that did not use it (H4, K2)."""
    due = _waiting(desk, card_id)
    card = due.card
    with desk.journal.write() as writing:
        run_id = writing.add(
            tables.RUNS,
            title=card.title,
            checklist_id=card.checklist_id,
            client_id=card.client_id,
            state=RunState.DONE,
            started_at=writing.now,
            ended_at=writing.now,
            list_used=False,
            zone=desk.clock.zone_name(),
        )
        settle(desk, writing, due, OccurrenceState.WITHOUT_LIST, run_id=run_id)
        work_done(desk, writing, run_id, card.checklist_id, card.client_id)
    return done(writing, "did_it_without_list", run_id)


def companion_lines(desk: Desk, checklist_id: str) -> list[CompanionLine]:
    """Give what opens when a list is done."""
    return [
        CompanionLine(one, checklists.get(desk.journal, one.companion_id).name)
        for one in store.companions_of(desk.journal, checklist_id)
    ]


def set_companion(
    desk: Desk,
    checklist_id: str,
    companion_id: str,
    *,
    days_after: int = 0,
    weekday: int | None = None,
    at_time: str = "",
    instead_of: str = "",
) -> Done:
    """Let another list open when this one is done (H2); one that opens already gets this day.

    `instead_of` names companion work that this takes the place of.
    Raises JournalError "companion_itself", "companion_days" or "bad_time".
    """
    if companion_id == checklist_id:
        raise JournalError("companion_itself")
    if not 0 <= days_after <= 366:
        raise JournalError("companion_days")
    values: dict[str, object] = {
        "days_after": days_after, "weekday": weekday, "at_time": read_time(at_time),
        "zone": desk.clock.zone_name(),
    }  # fmt: skip
    known = store.companions_of(desk.journal, checklist_id)
    row_id = next((one.id for one in known if one.companion_id == companion_id), "")
    with desk.journal.write() as writing:
        if instead_of:
            writing.remove(tables.COMPANIONS, instead_of)
        if row_id:
            writing.change(tables.COMPANIONS, row_id, **values)
        else:
            row_id = writing.add(
                tables.COMPANIONS, checklist_id=checklist_id, companion_id=companion_id, **values
            )
    return done(writing, "set_companion", row_id)


def remove_companion(desk: Desk, companion_id: str) -> Done:
    """Let nothing open any more; what has opened already stays due."""
    with desk.journal.write() as writing:
        writing.remove(tables.COMPANIONS, companion_id)
    return done(writing, "remove_companion", companion_id)


def _checked(desk: Desk, plan: Plan) -> tuple[str, int | None, str, str]:
    """Give rule, days after done, time and zone as they are stored."""
    at_time = read_time(plan.at_time)
    zone = plan.zone or desk.clock.zone_name()
    if not is_zone(zone):
        raise JournalError("bad_zone", zone=zone)
    if plan.repeat is None:
        check_rule(plan.rule, plan.starts_on)
        return plan.rule, None, at_time, zone
    rule = rule_of(plan.repeat)
    if rule:
        check_rule(rule, plan.starts_on)
    return rule, None if rule else plan.repeat.interval, at_time, zone


def _first(desk: Desk, checklist_id: str, known: Schedule | None, plan: Plan, rule: str) -> date | None:
    """Give the first day that counts: from today on, and not one that was dealt with already."""
    today = desk.clock.local().date()
    first = max(plan.starts_on, today)
    settled = [store.last_settled(desk.journal, known.id)] if known is not None else []
    finished = store.last_done(desk.journal, checklist_id)
    settled.append(desk.clock.local(finished).date() if finished else None)
    if any(day is not None and day >= first for day in settled):
        first = max(day for day in settled if day is not None) + timedelta(days=1)
    return first_day(rule, plan.starts_on, first) if rule else first


def _waiting(desk: Desk, card_id: str) -> Waiting:
    """Find what a card stands for. Raises JournalError("not_due") where something was done meanwhile."""
    found = next((one for one in waiting(desk) if one.card.id == card_id), None)
    if found is None:
        raise JournalError("not_due")
    return found
