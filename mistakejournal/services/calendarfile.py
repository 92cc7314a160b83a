"""What has a day, for a calendar program (H3): the same thing keeps its id, so that a new file updates it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from mistakejournal import __version__
from mistakejournal.domain.icstext import Event, calendar_text
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.recurrence import first_day, latest_day, upcoming
from mistakejournal.domain.repeat import repeat_of, rule_of
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.services.textfile import write_whole
from mistakejournal.store import dated
from mistakejournal.store import schedules as store
from mistakejournal.store.dated import Planned
from mistakejournal.store.schedules import WaitingLine

HORIZON = timedelta(days=366)
"""How far ahead days are written one by one, where a calendar could not reckon the rule itself."""
REMEMBERED = timedelta(days=60)
"""How long after its day a thing that is done or gone is still named as cancelled."""
ALARM = 15
"""Minutes before a promise with a time."""
_RUN_MINUTES = 30
_PRODUCT = f"-//Mistake Journal//Mistake Journal {__version__}//EN"


@dataclass(frozen=True)
class Entry:
    """One thing with a day, before it has words. `kind`: run, promise, follow_up, check_in, gone."""

    event: Event
    """Without its title."""
    kind: str
    title: str = ""
    code: str = ""
    """What a follow-up is for."""
    client_name: str = ""
    contact: str = ""
    incident_id: str = ""
    number: int = 0
    total: int = 0


Say = Callable[[Entry], str]
"""Words an entry as it stands in a calendar."""


def calendar_entries(desk: Desk, incident_id: str = "") -> list[Entry]:
    """Give what is still to come, of one incident where it is named; the soonest first."""
    found = [*_promised(desk), *_check_ins(desk)]
    found = [entry for entry in found if incident_id in ("", entry.incident_id)]
    if not incident_id:
        found += _runs(desk)
    return sorted(found, key=lambda one: (one.event.day, one.event.at_time or "24:00", one.event.uid))


def has_dates(desk: Desk, incident_id: str) -> bool:
    """Tell whether anything of an incident has a day, without reckoning which (that loads a library)."""
    if dated.has_dated(desk.journal, incident_id):
        return True
    planned = [one for one in dated.planned_check_ins(desk.journal) if one.incident_id == incident_id]
    return bool(planned) and bool(_lines_of(desk, store.waiting(desk.journal, date.max), planned[0]))


def save_calendar(desk: Desk, path: Path, say: Say, incident_id: str = "") -> Done:
    """Write the file, whole or not at all, and remember what it held: what is gone by the next is cancelled.

    Raises JournalError "unsaved_file".
    """
    entries = calendar_entries(desk, incident_id)
    before, today = settings(desk).calendar, desk.clock.local().date()
    now_in = {entry.event.uid for entry in entries}
    known = {uid: (day, of) for uid, day, of in before}
    gone = [
        _gone(uid, date.fromisoformat(day), of)
        for uid, (day, of) in known.items()
        if uid not in now_in and incident_id in ("", of)
    ]
    _write(desk, path, [*entries, *gone], say)
    known |= {entry.event.uid: (entry.event.day.isoformat(), entry.incident_id) for entry in entries}
    oldest = (today - REMEMBERED).isoformat()
    kept = tuple((uid, day, of) for uid, (day, of) in sorted(known.items()) if uid in now_in or day >= oldest)
    return change_settings(desk, calendar=kept)


def write_calendar(desk: Desk, path: Path, say: Say) -> int:
    """Write the file and leave the journal as it is; give the number of entries. Raises "unsaved_file"."""
    entries = calendar_entries(desk)
    _write(desk, path, entries, say)
    return len(entries)


def _write(desk: Desk, path: Path, entries: Sequence[Entry], say: Say) -> None:
    events = [replace(entry.event, title=say(entry)) for entry in entries]
    write_whole(path, calendar_text(events, _PRODUCT, desk.clock.now(), dated.last_change(desk.journal)))


def _gone(uid: str, day: date, incident_id: str) -> Entry:
    return Entry(Event(uid, "", day, is_cancelled=True), "gone", incident_id=incident_id)


def _promised(desk: Desk) -> Iterator[Entry]:
    for one in dated.all_dated(desk.journal):
        alarm = ALARM if one.kind == "promise" and one.due_time else None
        event = _event(desk, one.id, one.day, one.due_time, one.zone, one.changed_at, alarm=alarm)
        yield Entry(event, one.kind, one.title, one.code, one.client_name, one.contact, one.incident_id)


def _check_ins(desk: Desk) -> Iterator[Entry]:
    """Give each check-in on the day of its run: the first with the next one, then with the one after it."""
    lines = store.waiting(desk.journal, date.max)
    by_incident: dict[str, list[Planned]] = {}
    for planned in dated.planned_check_ins(desk.journal):
        by_incident.setdefault(planned.incident_id, []).append(planned)
    for check_ins in by_incident.values():
        theirs = _lines_of(desk, lines, check_ins[0])
        for one, (day, line) in zip(check_ins, _days_ahead(desk, theirs, len(check_ins)), strict=False):
            day = max(day, one.snoozed_until or day)
            event = _event(desk, one.id, day, line.at_time, line.zone, one.changed_at)
            yield Entry(
                event, "check_in", "", "", one.client_name, one.contact, one.incident_id,
                one.number, one.total,
            )  # fmt: skip


def _lines_of(desk: Desk, lines: Sequence[WaitingLine], planned: Planned) -> list[WaitingLine]:
    """Give what is waiting of the work whose next runs carry a check-in."""
    lists = {planned.checklist_id}
    if planned.client_id and planned.work_id:
        lists |= set(store.lists_of(desk.journal, planned.client_id, planned.work_id))
    return [
        line for line in lines if line.checklist_id in lists and planned.client_id in (None, line.client_id)
    ]


def _days_ahead(desk: Desk, lines: Sequence[WaitingLine], count: int) -> list[tuple[date, WaitingLine]]:
    today = desk.clock.local().date()
    found = {
        (day, line.at_time): (day, line)
        for line in lines
        for day in (
            upcoming(line.rule, line.starts_on, max(line.due_on, today), count)
            if line.rule
            else [max(line.due_on, today)]
        )
    }
    return [found[key] for key in sorted(found)][:count]


def _runs(desk: Desk) -> Iterator[Entry]:
    changes = dated.changes_of_work(desk.journal)
    for line in store.waiting(desk.journal, date.max):
        for event in _events_of(desk, line, changes.get(line.id, desk.clock.now())):
            yield Entry(event, "run", line.title, client_name=line.client_name or "")


def _events_of(desk: Desk, line: WaitingLine, changed_at: datetime) -> Iterator[Event]:
    """Give a rule as one event that comes back, from the last day that was not dealt with on."""
    today, first = desk.clock.local().date(), line.due_on
    if not line.rule:
        yield _once(desk, line, changed_at)
        return
    if first < today:  # what was missed is one card: the newest of them
        first = max(first, latest_day(line.rule, line.starts_on, today) or first)
    first = first_day(line.rule, line.starts_on, first) or first
    rule = _reckoned(line.rule)
    if rule:
        event = _event(desk, line.id, first, line.at_time, line.zone, changed_at, minutes=_RUN_MINUTES)
        yield replace(event, rule=rule)
        return
    for day in upcoming(line.rule, line.starts_on, first, HORIZON.days):
        if day > max(first, today) + HORIZON:
            break
        name = f"{line.id}-{day:%Y%m%d}"
        yield _event(desk, name, day, line.at_time, line.zone, changed_at, minutes=_RUN_MINUTES)


def _once(desk: Desk, line: WaitingLine, changed_at: datetime) -> Event:
    day, at_time, zone = line.due_on, line.at_time, line.zone
    if line.snoozed_until is not None and line.snoozed_until > desk.clock.now():
        again = desk.clock.local(line.snoozed_until)
        day, at_time, zone = again.date(), again.strftime("%H:%M"), ""
    return _event(desk, line.id, day, at_time, zone, changed_at, minutes=_RUN_MINUTES)


def _reckoned(rule: str) -> str:
    """Give a rule that every calendar reckons alike, or "": Outlook knows none that gives way."""
    repeat = repeat_of(rule)
    return rule_of(repeat) if repeat is not None and not repeat.gives_way else ""


def _event(
    desk: Desk,
    row_id: str,
    day: date,
    at_time: str,
    zone: str,
    changed_at: datetime,
    *,
    minutes: int = ALARM,
    alarm: int | None = None,
) -> Event:
    return Event(
        f"{row_id}@mistakejournal", "", day, at_time, zone or desk.clock.zone_name(), minutes,
        alarm=alarm, changed_at=changed_at,
    )  # fmt: skip
