"""Incidents in lists: the Journal's pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.excerpt import Marks
from mistakejournal.domain.incident import Kind, State
from mistakejournal.domain.incident_file import TITLE_LENGTH, made_title, shortened
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.seeking import Excerpt
from mistakejournal.domain.wanted import ANY, Wanted
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_search import Search
from mistakejournal.store import incidentpages as store
from mistakejournal.store.incidentpages import Filter, Place

_NO_LINE = Excerpt()


@dataclass(frozen=True)
class IncidentLine:
    """One incident in a list. `occurred_at` is when it was noticed, else when it was entered (UTC)."""

    id: str
    kind: Kind
    title: str
    """Given, or made from what happened; "" when there are no words: words/states.py names it by its day."""
    client_name: str
    work_name: str
    cause_code: str
    cause_title: str
    """Her own words where the cause is "other"."""
    occurred_at: datetime
    state: State
    level: int | None
    practice: bool
    title_marks: Marks = ()
    """Where words that were searched for stand in the title."""
    excerpt: Excerpt = _NO_LINE
    """The line of its texts that shows the words searched for; "" where the title and the client do."""

    @property
    def place(self) -> Place:
        """What `list_incidents(after=…)` wants to go on from this line."""
        return self.occurred_at, self.id


@dataclass(frozen=True)
class IncidentPage:
    """A part of a list: its lines, and whether nothing follows them."""

    lines: Sequence[IncidentLine]
    is_last: bool


def list_incidents(
    desk: Desk, wanted: Wanted = ANY, *, after: Place | None = None, limit: int = 100
) -> list[IncidentLine]:
    """Give incidents and near misses, newest first; `after` is the last line's `place`."""
    return list(page_of_incidents(desk, wanted, after=after, limit=limit).lines)


def page_of_incidents(
    desk: Desk,
    wanted: Wanted = ANY,
    *,
    after: Place | None = None,
    limit: int = 100,
    quickly: bool = False,
) -> IncidentPage:
    """Give a page of a list, newest first; `quickly` may give less of it than there is."""
    search = Search(desk, wanted.query)
    if search.is_signs_alone:
        return IncidentPage([], is_last=True)
    through = _filter(desk, wanted)
    if not search.terms:
        lines = store.page(desk.journal, through, after, limit)
        return IncidentPage([_line(line) for line in lines], len(lines) < limit)
    found, is_last = search.newest(through, after, limit, quickly=quickly)
    excerpts = {one.spot.id: one.excerpt for one in found}
    return IncidentPage(_shown(desk, search, list(excerpts), excerpts), is_last)


def best_incidents(desk: Desk, wanted: Wanted) -> list[str]:
    """Give the ids of the incidents with a text that holds all words, best first; [] without words."""
    search = Search(desk, wanted.query)
    return search.best(_filter(desk, wanted)) if search.terms else []


def known_incidents(desk: Desk, wanted: Wanted, ids: Sequence[str]) -> list[IncidentLine]:
    """Give the lines of these incidents in this order, with the words that `wanted` searches for."""
    search = Search(desk, wanted.query)
    excerpts = search.excerpts(ids) if search.terms else {}
    return _shown(desk, search, [one for one in ids if one in excerpts], excerpts)


def ids_of_incidents(desk: Desk, wanted: Wanted) -> list[str]:
    """Give all that a list would show in the end, newest first."""
    search = Search(desk, wanted.query)
    through = _filter(desk, wanted)
    if search.is_signs_alone:
        return []
    if search.terms:
        return search.all_ids(through)
    return [spot.id for spot in store.spots(desk.journal, through, None, store.ALL)]


def count_incidents(desk: Desk, wanted: Wanted = ANY) -> int:
    """Count what the filters let through, words aside; practice is left out of every count (A9)."""
    return store.count(desk.journal, _filter(desk, wanted, practice=False))


def _shown(
    desk: Desk, search: Search, ids: Sequence[str], excerpts: dict[str, Excerpt]
) -> list[IncidentLine]:
    return [_line(line, search, excerpts[line.id]) for line in store.lines(desk.journal, ids)]


def _line(line: store.Line, search: Search | None = None, excerpt: Excerpt = _NO_LINE) -> IncidentLine:
    words = line.title.strip() or made_title(line.what_happened)
    title = shortened(" ".join(words.split()), 2 * TITLE_LENGTH)
    return IncidentLine(
        line.id, line.kind, title, line.client_name, line.work_name, line.cause_code, line.cause_title,
        line.occurred_at, line.state, line.level, line.practice,
        search.seeker.marks(title) if search else (), excerpt,
    )  # fmt: skip


def _filter(desk: Desk, wanted: Wanted, *, practice: bool | None = None) -> Filter:
    return Filter(
        client_id=wanted.client_id,
        work_id=wanted.work_id,
        cause=wanted.cause,
        state=wanted.state,
        level=wanted.level,
        kind=wanted.kind,
        since=wanted.begins(desk.clock.local()),
        until=wanted.until,
        noticed_by=tuple(wanted.noticed_by.split()),
        told=wanted.told,
        practice=False if wanted.counted else practice,
        ids=wanted.ids,
    )
