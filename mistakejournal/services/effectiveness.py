"""Whether the fixes hold: each with its runs since, its catches and its returns (K2)."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import accumulate, chain
from operator import attrgetter
from typing import NamedTuple

from mistakejournal.domain.comeback import Standing, standing
from mistakejournal.domain.effectiveness import Record, Verdict, verdict
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.wantedruns import WantedRuns
from mistakejournal.services.desk import Desk
from mistakejournal.store import effectiveness as store
from mistakejournal.store.effectiveness import FixLine, Happening, RunTimes
from mistakejournal.store.journal import Journal

FEW = 6
"""So many steps are looked up one by one."""


class MarkKind(StrEnum):
    """What stands on the time line of a fix."""

    HAPPENED = "happened"
    LEARNED = "learned"
    CAUGHT = "caught"
    RETURNED = "returned"


class Mark(NamedTuple):
    """One mark on the time line; a catch names its near miss, the others their incident."""

    kind: MarkKind
    at: datetime
    incident_id: str


@dataclass(frozen=True)
class FixRecord:
    """One fix: a learned step, or a change without a step that is known to belong to a checklist."""

    fix_id: str | None
    step_id: str | None
    """None for a change without a step (a tool, a resolution); such a one can catch nothing."""
    title: str
    checklist_id: str
    checklist_name: str
    client_id: str | None
    client_name: str
    incident_id: str
    """The incident it was learned from, the first one for a merged step."""
    learned_at: datetime
    """Since when it stands for all its incidents."""
    is_retired: bool
    looked_at: datetime | None
    """When she last looked whether it holds (K5)."""
    record: Record
    verdict: Verdict
    marks: tuple[Mark, ...]
    """In the order of time."""
    counted: WantedRuns | None = None
    """The runs that were counted since."""


def fix_records(
    desk: Desk,
    *,
    client_id: str | None = None,
    work_id: str | None = None,
    step_ids: Collection[str] | None = None,
) -> list[FixRecord]:
    """Give every fix with what is known of it, the newest first; of a client, a work or some steps alone."""
    steps = store.learned_steps(desk.journal, client_id, work_id, None, step_ids)
    changes = store.changes(desk.journal, client_id, work_id) if step_ids is None else []
    return _records(desk.journal, [*steps, *changes])


def of_incident(desk: Desk, incident_id: str) -> list[FixRecord]:
    """Give the fixes that were made after one incident, the newest first."""
    steps = store.learned_steps(desk.journal, incident_id=incident_id)
    return _records(desk.journal, [*steps, *store.changes(desk.journal, incident_id=incident_id)])


def _records(journal: Journal, lines: Sequence[FixLine]) -> list[FixRecord]:
    if not lines:
        return []
    known = _Known(journal, lines)
    found = [_record(line, known) for line in lines]
    return sorted(found, key=lambda one: (one.learned_at, one.step_id or one.fix_id or ""), reverse=True)


class _Origins(NamedTuple):
    """The incidents that a fix comes from, and since when it stands for the first and for all of them."""

    ids: frozenset[str]
    first_at: datetime
    learned_at: datetime


class _Known:
    """Everything the records of some fixes are counted from, read at once."""

    def __init__(self, journal: Journal, lines: Sequence[FixLine]) -> None:
        self._origins: dict[str, list[store.FurtherOrigin]] = defaultdict(list)
        for origin in store.further_origins(journal):
            self._origins[origin.step_id].append(origin)
        self._same = _same_mistake(store.links(journal))
        wanted = set().union(*(self.linked(self.origins(line).ids) for line in lines))
        self._happened = store.happenings(journal, wanted)
        self._runs = _Runs(journal, {line.checklist_id for line in lines})
        self._caught: dict[object, list[tuple[datetime, str]]] = defaultdict(list)
        for catches in _catches(journal, lines):
            self._caught[catches.merged_into or catches.step_id] += catches.caught

    def origins(self, line: FixLine) -> _Origins:
        """Give what a fix comes from, and since when it stands for it."""
        further = self._origins.get(line.step_id or "", ())
        moments = [line.learned_at, *(origin.learned_at for origin in further if origin.learned_at)]
        ids = frozenset((line.incident_id, *(origin.incident_id for origin in further)))
        return _Origins(ids, min(moments), max(moments))

    def linked(self, incident_ids: Collection[str]) -> set[str]:
        """Give these incidents with all that were called the same mistake."""
        return {one for id_ in incident_ids for one in self._same.get(id_, (id_,))}

    def happened(self, line: FixLine, origins: _Origins) -> list[Happening]:
        """Give what counts for or against a fix, in the order of time.

        A step that was taken over into another client's list answers for that client, and for that list.
        """
        found = [one for id_ in self.linked(origins.ids) if (one := self._happened.get(id_))]
        own = line.own_client_id
        if own is not None and line.incident_client_id not in (None, own):
            found = [one for one in found if one.client_id == own or one.checklist_id == line.checklist_id]
        return sorted(found, key=lambda one: (one.at, one.id))

    def caught(self, line: FixLine, origins: _Origins) -> list[tuple[datetime, str]]:
        """Give what the step caught since, also as the step that was merged into it."""
        if line.step_id is None:
            return []
        keys = [line.step_id, *((line.checklist_id, incident_id) for incident_id in origins.ids)]
        found = chain.from_iterable(self._caught.get(key, ()) for key in keys)
        return sorted(one for one in found if one[0] >= origins.first_at)

    def runs(self, line: FixLine) -> _Times:
        """Give the runs of its list for its client."""
        return self._runs.of(line.checklist_id, line.client_id)


class _Times:
    """When runs began, the oldest first, and in how many of them the list was used."""

    def __init__(self, began_at: Sequence[str], used: Iterable[int]) -> None:
        """Take over moments as they are stored: 20,000 of them need not be read to be counted."""
        self._at = began_at
        self._used = [0, *accumulate(used)]

    def count(self, since: datetime | None, until: datetime | None) -> tuple[int, int]:
        """Count the runs from a moment on and before another, and those of them that used the list."""
        first = self._before(since) if since else 0
        last = max(first, self._before(until) if until else len(self._at))
        return last - first, self._used[last] - self._used[first]

    def _before(self, moment: datetime) -> int:
        return bisect_left(self._at, moment, key=datetime.fromisoformat)


class _Runs:
    """The runs of some lists, by client when they are asked for."""

    def __init__(self, journal: Journal, checklist_ids: Collection[str]) -> None:
        self._found: dict[str, list[RunTimes]] = defaultdict(list)
        for runs in store.finished_runs(journal, checklist_ids):
            self._found[runs.checklist_id].append(runs)
        self._made: dict[tuple[str, str | None], _Times] = {}

    def of(self, checklist_id: str, client_id: str | None) -> _Times:
        """Give the runs of a list for a client, for all where none is named."""
        key = checklist_id, client_id
        if key not in self._made:
            found = [one for one in self._found[checklist_id] if client_id in (None, one.client_id)]
            self._made[key] = _times(found)
        return self._made[key]


def _times(found: Sequence[RunTimes]) -> _Times:
    """Bring the runs of several clients into one order."""
    if len(found) == 1:
        return _Times(found[0].began_at, found[0].used)
    every = sorted(chain.from_iterable(zip(one.began_at, one.used, strict=True) for one in found))
    return _Times([at for at, _ in every], [used for _, used in every])


def _record(line: FixLine, known: _Known) -> FixRecord:
    origins = known.origins(line)
    learned_at = origins.learned_at
    happened = known.happened(line, origins)
    before = [one for one in happened if one.id in origins.ids or one.at <= learned_at]
    returns = [one for one in happened if one.id not in origins.ids and one.at > learned_at]
    caught, runs = known.caught(line, origins), known.runs(line)
    since, used, counted = _clean_runs(line, learned_at, returns, runs)
    record = Record(
        events=len(before),
        runs_before=max(runs.count(None, learned_at)[0], 1),
        runs_since=since,
        used_since=used,
        catches=len(caught),
        returns=len(returns),
        returns_with_list=sum(_was_list_used(one) for one in returns),
    )
    marks = [
        *(Mark(MarkKind.HAPPENED, one.at, one.id) for one in before),
        Mark(MarkKind.LEARNED, learned_at, line.incident_id),
        *(Mark(MarkKind.CAUGHT, at, near_miss) for at, near_miss in caught),
        *(Mark(MarkKind.RETURNED, one.at, one.id) for one in returns),
    ]
    return FixRecord(
        fix_id=line.fix_id,
        step_id=line.step_id,
        title=line.title,
        checklist_id=line.checklist_id,
        checklist_name=line.checklist_name,
        client_id=line.client_id,
        client_name=line.client_name,
        incident_id=line.incident_id,
        learned_at=learned_at,
        is_retired=line.retired_at is not None,
        looked_at=line.looked_at,
        record=record,
        verdict=verdict(record),
        marks=tuple(sorted(marks, key=attrgetter("at"))),
        counted=counted,
    )


def _catches(journal: Journal, lines: Sequence[FixLine]) -> list[store.Catches]:
    steps = {line.step_id for line in lines if line.step_id}
    if len(steps) > FEW:
        return store.catches(journal)
    gone = store.gone_steps(journal, {line.checklist_id for line in lines})
    return store.catches(journal, [*steps, *gone]) if steps else []


def _clean_runs(
    line: FixLine, learned_at: datetime, returns: Sequence[Happening], runs: _Times
) -> tuple[int, int, WantedRuns]:
    """Count the runs since a fix and those that used the list, and say which they are.

    They go up to the first return, or as far as it stood.

    The run in which it came back is none of them.
    """
    ends = [one.at for one in returns[:1]] + ([line.retired_at] if line.retired_at else [])
    until, without = min(ends, default=None), None
    since, used = runs.count(learned_at, until)
    for one in returns[:1]:
        began = one.run_at if one.run_counts and one.checklist_id == line.checklist_id else None
        if began is not None and learned_at <= began < min(ends) and runs.count(began, one.at)[0]:
            since, used, without = since - 1, used - one.list_used, began
    return since, used, WantedRuns(learned_at, until, without, line.client_id or "")


def _was_list_used(happening: Happening) -> bool:
    """Tell whether the list was used when it came back: as she said, else as its run tells."""
    stands = standing(happening.came_back_by, list_used=happening.list_used)
    return stands is not Standing.NOT_TRIED


def _same_mistake(links: Sequence[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Give by incident all that were called the same mistake, directly or by way of others."""
    head: dict[str, str] = {}

    def head_of(id_: str) -> str:
        while (above := head.get(id_, id_)) != id_:
            head[id_] = head.get(above, above)
            id_ = above
        return id_

    for later, earlier in links:
        head.setdefault(later, later)
        head.setdefault(earlier, earlier)
        head[head_of(later)] = head_of(earlier)
    return _gathered(head, head_of)


def _gathered(head: dict[str, str], head_of: Callable[[str], str]) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for id_ in head:
        groups[head_of(id_)].add(id_)
    return {id_: frozenset(group) for group in groups.values() for id_ in group}
