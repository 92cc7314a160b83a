"""What is to be said at this moment, and that it was said (J5): kept, so that it is said once."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from mistakejournal.domain.quiethours import QuietHours
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.reminder import Moment, Saying, Timed, what_to_say
from mistakejournal.domain.settings import Settings
from mistakejournal.services.agenda import agenda
from mistakejournal.services.checkins import check_ins_due
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.owed import fixes_owed
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.store import dated, tables
from mistakejournal.store.dated import Dated

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Reminder:
    """One thing to be said by itself. `at` is its time on her wall."""

    id: str
    is_promise: bool
    incident_id: str
    words: str
    """The promise, or the follow-up in her words; "" where the code says it."""
    code: str
    at: datetime
    client_name: str


@dataclass(frozen=True)
class DueToday:
    """How many things are due, by what they are."""

    promises: int = 0
    follow_ups: int = 0
    check_ins: int = 0
    work: int = 0
    fixes: int = 0

    @property
    def total(self) -> int:
        """Give all of them."""
        return self.promises + self.follow_ups + self.check_ins + self.work + self.fixes


@dataclass(frozen=True)
class Said:
    """What is said now, and kept as said. `digest` is None where none is given now."""

    reminders: tuple[Reminder, ...] = ()
    digest: DueToday | None = None
    in_run: bool = False
    """A checklist runs: it stands in the run, nothing pops up."""
    next_at: datetime | None = None
    is_near: bool = False
    """Something has a time within a day."""


def say_what_is_due(desk: Desk) -> Said:
    """Give what is to be said at this moment, after it was written down that it is said.

    Raises JournalError where that can't be written; it is then said the next time.
    """
    rows = dated.all_dated(desk.journal)
    timed = {row.id: (row, one) for row in rows if (one := _timed(desk, row)) is not None}
    at = _moment(desk, [row for row, _one in timed.values()])
    saying = what_to_say([one for _row, one in timed.values()], at)
    _keep(desk, saying, at.wall.date())
    digest = due_today(desk, rows) if saying.digest else None
    reminders = tuple(_reminder(desk, *timed[one.id]) for one in saying.notices)
    if digest is not None and not digest.total:
        digest = None
    return Said(reminders, digest, at.is_busy, saying.next_at, saying.is_near)


def due_today(desk: Desk, rows: list[Dated] | None = None) -> DueToday:
    """Count what is due today or was before; what was put off rests until its day."""
    today = desk.clock.local().date()
    rows = dated.all_dated(desk.journal) if rows is None else rows
    due = [row for row in rows if row.shown_on <= today]
    fixes = [owed for owed in fixes_owed(desk) if owed.fix.due_on is not None and owed.fix.due_on <= today]
    return DueToday(
        sum(row.kind == "promise" for row in due),
        sum(row.kind == "follow_up" for row in due),
        len(check_ins_due(desk)),
        len(agenda(desk, counted=False).due),
        len(fixes),
    )


def is_anything_to_come(desk: Desk) -> bool:
    """Tell whether there is anything to be said on some day: without it nobody has to look."""
    return bool(
        dated.all_dated(desk.journal)
        or dated.changes_of_work(desk.journal)
        or dated.planned_check_ins(desk.journal)
        or fixes_owed(desk)
    )


def has_timed_promise(desk: Desk) -> bool:
    """Tell whether an open promise names a time."""
    return any(row.kind == "promise" and row.due_time for row in dated.all_dated(desk.journal))


def still_open(desk: Desk, reminders: tuple[Reminder, ...]) -> tuple[Reminder, ...]:
    """Give those of some reminders whose promise or follow-up is not settled."""
    known = {row.id for row in dated.all_dated(desk.journal)}
    return tuple(one for one in reminders if one.id in known)


def quiet_hours(stored: Settings) -> QuietHours:
    """Give her quiet hours."""
    return QuietHours(
        time.fromisoformat(stored.quiet_from), time.fromisoformat(stored.quiet_until), stored.quiet_weekends
    )


def offered_tray(desk: Desk, *, wanted: bool) -> Done:
    """Keep that staying in the tray was offered, and what she said."""
    return change_settings(desk, tray_offered=True, stay_in_tray=wanted)


def _moment(desk: Desk, rows: list[Dated]) -> Moment:
    stored, wall = settings(desk), desk.clock.local()
    heard = {
        row.incident_id
        for row in rows
        if row.reminded_at is not None and desk.clock.local(row.reminded_at).date() == wall.date()
    }
    return Moment(
        desk.clock.now(),
        wall,
        quiet_hours(stored),
        stored.remind_here,
        dated.last_tick(desk.journal),
        date.fromisoformat(stored.digest_on) if stored.digest_on else None,
        frozenset(heard),
    )


def _keep(desk: Desk, saying: Saying, today: date) -> None:
    """Write down what is said, before it is: a crash between may lose a word, and never says one twice."""
    said = (*saying.notices, *saying.folded)
    if said:
        with desk.journal.write() as writing:
            for one in said:
                table = tables.PROMISES if one.is_promise else tables.FOLLOW_UPS
                writing.change(table, one.id, reminded_at=writing.now)
    if saying.digest:
        change_settings(desk, digest_on=today.isoformat())


def _timed(desk: Desk, row: Dated) -> Timed | None:
    if not row.due_time:
        return None
    due = datetime.combine(row.day, time.fromisoformat(row.due_time), _zone(desk, row.zone))
    moment = desk.clock.local(due)
    return Timed(
        row.id, row.kind == "promise", row.incident_id, moment.astimezone(desk.clock.now().tzinfo),
        moment.date(), row.reminded_at,
    )  # fmt: skip


def _zone(desk: Desk, zone: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo  # a start need not pay for it

    try:
        return ZoneInfo(zone or desk.clock.zone_name())
    except (KeyError, ValueError, OSError):  # a zone this computer does not know (any more) is hers
        return ZoneInfo(desk.clock.zone_name())


def _reminder(desk: Desk, row: Dated, one: Timed) -> Reminder:
    return Reminder(
        row.id, one.is_promise, row.incident_id, row.title, row.code, desk.clock.local(one.due),
        row.client_name,
    )  # fmt: skip
