"""What the steps of a look back show: what went right, the biggest causes, the runs to come (K5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from mistakejournal.domain.duetime import due_here
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.records import dataclass
from mistakejournal.services.clock import day_begins
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import incident_files
from mistakejournal.services.lookback.lookbacks import Stretch
from mistakejournal.store import alike, dated, schedules
from mistakejournal.store import checkins as check_ins
from mistakejournal.store import lookbackrows as store
from mistakejournal.store.dated import Planned
from mistakejournal.store.lookbackrows import CaughtLine, CauseLine, RunsOfList
from mistakejournal.store.schedules import WaitingLine

__all__ = ["BigCause", "CaughtLine", "CauseLine", "ComingRun", "Planned", "RunsOfList", "WentRight"]

CAUSES, SIDE_BY_SIDE = 2, 2
CAUSE_DAYS = 183
"""One month alone has too few incidents to compare: the causes are those of the half year up to its end."""
MOST = 1000
"""So many incidents of that time are looked at, the newest: more are not of one person."""
AHEAD = 7


@dataclass(frozen=True)
class WentRight:
    """What was clear to send, what was caught, and how much came through."""

    runs: tuple[RunsOfList, ...]
    caught: tuple[CaughtLine, ...]
    incidents: int

    @property
    def run_count(self) -> int:
        """Give how many runs were clear to send."""
        return sum(one.count for one in self.runs)


@dataclass(frozen=True)
class BigCause:
    """A cause, how many of how many incidents it is behind, and the newest two of them."""

    cause: CauseLine
    of: int
    since: date
    incidents: tuple[IncidentFile, ...]
    """The newest first."""
    said: str = ""
    """What she said of the two: "same", "different", or "" as long as she did not."""


@dataclass(frozen=True)
class ComingRun:
    """A run that comes up in the next days, on her wall."""

    id: str
    """Of the schedule or the occurrence, with its day: one schedule may come up several times."""
    checklist_id: str
    title: str
    client_name: str
    day: date
    at: str
    """"HH:MM", or "" for any time of the day."""
    steps: int
    learned: int


def went_right(desk: Desk, stretch: Stretch) -> WentRight:
    """Give what went right in a stretch; runs that were done without their list are no proof of it."""
    return WentRight(
        tuple(store.runs_done(desk.journal, stretch.since, stretch.until)),
        tuple(store.caught(desk.journal, stretch.since, stretch.until)),
        store.count_incidents(desk.journal, stretch.since, stretch.until),
    )


def biggest_causes(desk: Desk, stretch: Stretch) -> list[BigCause]:
    """Give the two causes that are behind most incidents, each with its newest two."""
    first = stretch.last - timedelta(days=CAUSE_DAYS - 1)
    ids = store.newest_incidents(desk.journal, day_begins(desk.clock, first), stretch.until, MOST)
    if len(ids) == MOST:  # what is said of a time is true of what was looked at
        first = _day_of(desk, ids[-1])
    found = []
    for cause in store.causes(desk.journal, ids, CAUSES):
        behind = store.of_cause(desk.journal, cause, ids)
        newest = [one for one in ids if one in behind][:SIDE_BY_SIDE]
        files = tuple(incident_files(desk, newest))
        said = _said(desk, *newest) if len(newest) == SIDE_BY_SIDE else ""
        found.append(BigCause(cause, len(ids), first, files, said))
    return found


def _day_of(desk: Desk, incident_id: str) -> date:
    incident = incident_files(desk, [incident_id])[0].incident
    return desk.clock.local(incident.noticed_at or incident.created_at).date()


def _said(desk: Desk, later_id: str, earlier_id: str) -> str:
    if earlier_id in alike.chain(desk.journal, later_id):
        return "same"
    return "different" if earlier_id in alike.told_apart(desk.journal, later_id) else ""


def check_ins_to_come(desk: Desk) -> list[Planned]:
    """Give the check-ins that wait for a run that has not begun; those with a line now stand on Today."""
    begun = {check_in.id for _run, _client, check_in in check_ins.due_with_runs(desk.journal)}
    return [one for one in dated.planned_check_ins(desk.journal) if one.id not in begun]


def coming_runs(desk: Desk) -> list[ComingRun]:
    """Give the runs of the seven days after today, each day on its own, the soonest first."""
    today = desk.clock.local().date()
    last = today + timedelta(days=AHEAD)
    found = [
        _run(desk, line, day)
        for line in schedules.waiting(desk.journal, last + timedelta(days=1))
        for day in _days(line, today, last)
    ]
    near = [one for one in found if today < one.day <= last]
    return sorted(near, key=lambda one: (one.day, one.at or "24:00", one.title, one.id))


def _days(line: WaitingLine, today: date, last: date) -> Iterator[date]:
    if not line.rule:
        yield line.due_on
        return
    from mistakejournal.domain.recurrence import upcoming  # loads a library

    first = max(line.due_on, today)
    yield from (day for day in upcoming(line.rule, line.starts_on, first, AHEAD + 2) if day <= last)


def _run(desk: Desk, line: WaitingLine, due_on: date) -> ComingRun:
    day, at = due_here(due_on, line.at_time, line.zone, desk.clock.zone_name(), desk.clock.local)
    return ComingRun(
        f"{line.id} {due_on.isoformat()}",
        line.checklist_id,
        line.title,
        line.client_name or "",
        day,
        at,
        line.steps,
        line.learned,
    )


def is_anything_there(desk: Desk, since: datetime, until: datetime) -> bool:
    """Tell whether there is anything to look back on."""
    journal = desk.journal
    return bool(
        store.runs_done(journal, since, until)
        or store.count_incidents(journal, since, until)
        or store.caught(journal, since, until)
    )
