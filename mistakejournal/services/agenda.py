"""What is due now and what comes later this week: read from the next day of each schedule (H1, H2, H4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from mistakejournal.domain.duetime import due_here
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.schedule import Occurrence
from mistakejournal.services.desk import Desk
from mistakejournal.store import schedules as store
from mistakejournal.store.schedules import WaitingLine

AHEAD = 6
"""Days after today that "later this week" looks at."""


@dataclass(frozen=True)
class DueCard:
    """One thing that is due; day and time stand on her wall. Missed ones are part of it (H1)."""

    id: str
    """A schedule, or an occurrence."""
    checklist_id: str
    client_id: str | None
    title: str
    client_name: str
    steps: int
    learned: int
    day: date
    at: str
    """"HH:MM", or "" for any time of the day."""
    missed: int = 0
    """How many earlier ones it stands for."""
    after: str = ""
    """The run whose end opened it (H2), or ""."""
    again_at: datetime | None = None
    """Where it was put off: when it comes up again, on her wall."""


@dataclass(frozen=True)
class Agenda:
    """What is due now, and what comes in the next days or was put off; each in the order of its time."""

    due: tuple[DueCard, ...]
    later: tuple[DueCard, ...]


@dataclass(frozen=True)
class Waiting:
    """A card with the rows it stands for, and the day that is meant, where its clock hangs."""

    card: DueCard
    lines: tuple[WaitingLine, ...]
    due_on: date


def agenda(desk: Desk, *, counted: bool = True) -> Agenda:
    """Give what waits for her; what was missed is only counted where `counted` (that loads a library)."""
    found = waiting(desk, counted=counted)
    now = desk.clock.local()
    due = [one.card for one in found if one.card.day <= now.date() and one.card.again_at is None]
    later = [one.card for one in found if one.card not in due]
    last = now.date() + timedelta(days=AHEAD)
    near = [card for card in later if _comes_up(card)[0] <= last]
    return Agenda(tuple(sorted(due, key=_time)), tuple(sorted(near, key=_comes_up)))


def waiting(desk: Desk, *, counted: bool = True) -> list[Waiting]:
    """Give each card up to a week ahead with what it stands for; those of one schedule are one."""
    today = desk.clock.local().date()
    groups: dict[str, list[WaitingLine]] = {}
    for line in store.waiting(desk.journal, today + timedelta(days=AHEAD + 1)):
        groups.setdefault(line.schedule_id or line.id, []).append(line)
    return [one for lines in groups.values() for one in _cards(desk, lines, today, counted)]


def next_times(desk: Desk) -> dict[str, tuple[date, str]]:
    """Give by checklist when it is due next, on her wall, also where that was begun; others aside."""
    found: dict[str, tuple[date, str]] = {}
    coming: list[WaitingLine | Occurrence] = [*store.waiting(desk.journal, date.max)]
    coming += store.of_runs(desk.journal).values()
    for one in coming:
        when = _here(desk, one, one.due_on)
        known = found.setdefault(one.checklist_id, when)
        found[one.checklist_id] = min(known, when, key=lambda time: (time[0], time[1] or "24:00"))
    return found


def next_run_of(desk: Desk, client_id: str | None, work_id: str | None) -> tuple[date, str] | None:
    """Give when work of this kind is due next for a client, on her wall; None where that isn't known (J3)."""
    lists = store.lists_of(desk.journal, client_id, work_id) if client_id and work_id else []
    times = next_times(desk) if lists else {}
    return min((times[row_id] for row_id in lists if row_id in times), default=None)


def run_times(desk: Desk) -> dict[str, tuple[date, str]]:
    """Give by open run when it was due, on her wall; runs that were not due aside."""
    return {run_id: _here(desk, one, one.due_on) for run_id, one in store.of_runs(desk.journal).items()}


def _cards(desk: Desk, lines: Sequence[WaitingLine], today: date, counted: bool) -> list[Waiting]:
    """Make one card of what is due by one schedule; what it names for later is a card of its own."""
    came = [line for line in lines if _here(desk, line, line.due_on)[0] <= today]
    to_come = [line for line in lines if line not in came]
    made = [_one(desk, [line], line.due_on, 0) for line in to_come]
    if came:
        newest = came[-1]
        due_on, missed = newest.due_on, sum(line.missed + 1 for line in came) - 1
        if newest.rule and counted:
            due_on, more = _latest(desk, newest, today)
            missed += more
        made.insert(0, _one(desk, came, due_on, missed))
    return made


def _one(desk: Desk, lines: Sequence[WaitingLine], due_on: date, missed: int) -> Waiting:
    newest = lines[-1]
    day, at = _here(desk, newest, due_on)
    until = newest.snoozed_until
    put_off = until is not None and until > desk.clock.now()
    card = DueCard(
        id=newest.id,
        checklist_id=newest.checklist_id,
        client_id=newest.client_id,
        title=newest.title,
        client_name=newest.client_name or "",
        steps=newest.steps,
        learned=newest.learned,
        day=day,
        at=at,
        missed=missed,
        after=newest.after,
        again_at=desk.clock.local(until) if put_off else None,
    )
    return Waiting(card, tuple(lines), due_on)


def _latest(desk: Desk, line: WaitingLine, today: date) -> tuple[date, int]:
    """Give the last day the rule names that has come for her, and how many lie before it."""
    if _here(desk, line, line.due_on)[0] == today:
        return line.due_on, 0
    from mistakejournal.domain.recurrence import count_before, latest_day

    found: date | None = line.due_on
    bound = today + timedelta(days=1)
    while bound > line.due_on:
        found = latest_day(line.rule, line.starts_on, bound)
        if found is None or _here(desk, line, found)[0] <= today:
            break
        bound = found - timedelta(days=1)
    latest = max(found or line.due_on, line.due_on)
    return latest, count_before(line.rule, line.starts_on, line.due_on, latest)


def _here(desk: Desk, line: WaitingLine | Occurrence, day: date) -> tuple[date, str]:
    return due_here(day, line.at_time, line.zone, desk.clock.zone_name(), desk.clock.local)


def _time(card: DueCard) -> tuple[date, str]:
    return card.day, card.at or "24:00"


def _comes_up(card: DueCard) -> tuple[date, str]:
    """Give when a card that is not due now comes up: its own time, or the one it was put off to."""
    if card.again_at is None:
        return _time(card)
    return card.again_at.date(), card.again_at.strftime("%H:%M")
