"""Incidents written to be read elsewhere: one, a selection, or a month, whole or not at all (M1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from mistakejournal.domain.event import Event
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.incidentpage import IncidentPage, PageFormat
from mistakejournal.domain.month import first_day, month_after
from mistakejournal.domain.prompt import PromptAnswer
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.evidence import incident_evidence
from mistakejournal.services.exports.incidents import FORMATS
from mistakejournal.services.incident_files import incident_files
from mistakejournal.services.long_work import UnwantedError
from mistakejournal.services.prompts import answers
from mistakejournal.services.textfile import write_pieces
from mistakejournal.services.timeline import timeline
from mistakejournal.store import noticed

_AT_ONCE = 4
"""Incidents read together in some milliseconds: each kind of part is asked for once for all of them."""
_ANY_ZONE = timedelta(hours=26)
"""How far a wall clock may be from UTC, and a little more."""


@dataclass(frozen=True)
class IncidentRecord:
    """All that a page of an incident may be made from."""

    file: IncidentFile
    events: tuple[Event, ...]
    """The timeline, oldest first."""
    answers: tuple[PromptAnswer, ...]
    """What she answered to questions of her own."""
    files: tuple[str, ...]
    """The names of the files kept with it."""


PageOf = Callable[[IncidentRecord], IncidentPage]
"""Makes the page of an incident: the words are not the business of a service."""


def format_of(code: str) -> PageFormat:
    """Give a format by its code. Raises KeyError for an unknown one."""
    found = next((one for one in FORMATS if one.code == code), None)
    if found is None:
        raise KeyError(code)
    return found


def incident_records(desk: Desk, ids: Sequence[str]) -> Iterator[IncidentRecord]:
    """Give incidents with all that is written of them, in this order; what is in the bin is left out."""
    for start in range(0, len(ids), _AT_ONCE):
        for file in incident_files(desk, ids[start : start + _AT_ONCE]):
            incident_id = file.incident.id
            yield IncidentRecord(
                file,
                tuple(timeline(desk, incident_id)),
                tuple(answers(desk, incident_id)),
                tuple(one.title for one in incident_evidence(desk, incident_id)),
            )
        desk.journal.remembered().clear()  # a journal of 100,000 would not fit into the memory


def months_of_incidents(desk: Desk) -> list[date]:
    """Give the first days of her months from the first incident until now, the newest first."""
    first = noticed.first_noticed(desk.journal)
    if first is None:
        return []
    earliest = first_day(desk.clock.local(first).date())
    months = [first_day(desk.clock.local().date())]
    while months[-1] > earliest:
        months.append(month_after(months[-1], -1))
    return months


def ids_of_month(desk: Desk, month: date) -> list[str]:
    """Give what was noticed in a month on her wall, oldest first; practice is left out."""
    start = datetime.combine(month, time.min, tzinfo=UTC)
    end = datetime.combine(month_after(month), time.min, tzinfo=UTC)
    found = noticed.noticed_between(desk.journal, start - _ANY_ZONE, end + _ANY_ZONE)
    return [row_id for row_id, at in found if first_day(desk.clock.local(at).date()) == month]


def count_by_kind(desk: Desk, ids: Sequence[str]) -> tuple[int, int]:
    """Give how many of these are incidents, and how many near misses: every count names the kind."""
    near_misses = noticed.near_misses(desk.journal, ids)
    return len(ids) - near_misses, near_misses


def write_incidents(
    desk: Desk,
    ids: Sequence[str],
    code: str,
    path: Path,
    title: str,
    page_of: PageOf,
    said: Callable[[int], bool] = lambda _done: True,
) -> int:
    """Write incidents into one file, whole or not at all; give how many.

    `said` is told after each one how many are done, and says whether to go on: stopped, nothing is written
    and 0 given. Raises JournalError "unsaved_file".
    """
    form, done = format_of(code), 0

    def pieces() -> Iterator[str]:
        nonlocal done
        yield form.begin(title)
        for record in incident_records(desk, ids):
            yield form.page(page_of(record))
            done += 1
            if not said(done):
                raise UnwantedError
        yield form.end

    with suppress(UnwantedError):
        write_pieces(path, pieces())
        return done
    return 0
