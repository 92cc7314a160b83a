"""What an import will be: what each name becomes, what is there already, what is new, what is asked (M3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mistakejournal.domain.cause import Causes
from mistakejournal.domain.importfield import MOMENTS, Field, guess, plain_key
from mistakejournal.domain.incidentmaking import made, numbered_days, trouble_of
from mistakejournal.domain.namekey import name_key
from mistakejournal.domain.newincident import NewIncident, Plan
from mistakejournal.domain.reading.entry import Entry, Gathered, Trouble
from mistakejournal.domain.reading.moments import DayOrder, orders, read_moment
from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.services.clients import client_names, list_works
from mistakejournal.services.desk import Desk
from mistakejournal.store import duplicates

if TYPE_CHECKING:
    from mistakejournal.services.long_work import Going

_ONCE = frozenset(
    {
        *MOMENTS, Field.ID, Field.KIND, Field.CLIENT, Field.WORK, Field.LEVEL, Field.STATE, Field.NOTICED_BY,
        Field.AGAIN_OF, Field.TITLE,
    }
)  # fmt: skip
"""Places that one name of an incident fills; a second one that sounds like it is kept as a note."""
_TITLE = 300
"""So many letters of a title are compared."""
Words = tuple[str, str, str]
_ANY_ZONE = timedelta(hours=26)
"""How far a wall clock may be from UTC, and a little more."""


@dataclass(frozen=True)
class Numbers:
    """Days in plain numbers: one that can be read in two ways, and one of each that can be in one way."""

    both: str = ""
    day_first: str = ""
    month_first: str = ""

    @property
    def order(self) -> DayOrder | None:
        """What the others tell of those with two readings; None where they tell nothing, or both."""
        if bool(self.day_first) is bool(self.month_first):
            return None
        return DayOrder.DAY_FIRST if self.day_first else DayOrder.MONTH_FIRST


@dataclass(frozen=True)
class Looked:
    """What will be made by a plan. While `asks` no day in plain numbers is sure, and nothing may be made."""

    plan: Plan
    new: tuple[NewIncident, ...] = ()
    known: tuple[NewIncident, ...] = ()
    """There already, or twice in what was read."""
    troubles: tuple[Trouble, ...] = ()
    clients: tuple[str, ...] = ()
    """Names of clients that will be made."""
    works: tuple[str, ...] = ()
    undated: int = 0
    numbers: Numbers = field(default_factory=Numbers)
    asks: bool = False


def first_plan(desk: Desk, gathered: Gathered, levels: Mapping[str, int] | None = None) -> Plan:
    """Give what each name most likely stands for; `levels` are levels by the names the window uses."""
    from zoneinfo import ZoneInfo

    zone_name = desk.clock.zone_name()
    labels: dict[str, str] = {}
    for cause in Causes(desk.content.vocab).all:
        labels |= {plain_key(cause.code): cause.code, plain_key(cause.label): cause.code}
    plan = Plan(
        {},
        ZoneInfo(zone_name),
        zone_name,
        desk.clock.local().date(),
        labels=labels,
        levels={plain_key(name): level for name, level in (levels or {}).items()},
    )
    return replace(plan, fields=_guessed(gathered, plan))


def look(desk: Desk, gathered: Gathered, plan: Plan, going: Going) -> Looked:
    """Make all incidents, and tell which are there already. Raises UnwantedError."""
    going.begin(len(gathered.entries))
    numbers = _numbers(gathered.entries, plan)
    order = plan.order or numbers.order
    asks = bool(numbers.both) and order is None
    sure = replace(plan, order=order or DayOrder.DAY_FIRST)
    found: list[NewIncident] = []
    troubles = list(gathered.troubles)
    for entry in gathered.entries:
        try:
            found.append(made(entry, sure))
        except JournalError as error:
            troubles.append(trouble_of(entry, error))
        going.on()
    new, known = _parted(desk, found, sure)
    return Looked(
        replace(plan, order=order),
        tuple(new),
        tuple(known),
        tuple(troubles),
        _unknown((one.client for one in new), (name for _id, name in client_names(desk))),
        _unknown((one.work for one in new), (work.name for work in list_works(desk))),
        sum(one.day is None for one in new),
        numbers,
        asks,
    )


def _guessed(gathered: Gathered, plan: Plan) -> dict[str, Field]:
    """Give each name its place: those that are called exactly like it first.

    Names that never stand in one incident together, such as those of two files, are not in each other’s way.
    """
    fields: dict[str, Field] = {}
    taken: set[Field] = set()
    together = {frozenset(value.key for value in entry.values) for entry in gathered.entries}
    for key in sorted(gathered.keys, key=lambda key: plain_key(key) != plain_key(guess(key))):
        place = guess(key)
        rivals = {other for other in fields if fields[other] is place} if place in _ONCE else set()
        if rivals and any(key in names and names & rivals for names in together):
            place = Field.WHAT_HAPPENED if place is Field.TITLE else Field.NOTE
        fields[key] = place
        taken.add(place)
    notes = [key for key in gathered.keys if fields[key] is Field.NOTE]
    if not taken & {Field.NOTICED, Field.HAPPENED}:
        _give(
            fields, notes, Field.NOTICED, (key for key in notes if _is_day(gathered.keys[key].sample, plan))
        )
    if not taken & {Field.TITLE, Field.WHAT_HAPPENED}:
        by_length = sorted(notes, key=lambda key: len(gathered.keys[key].sample), reverse=True)
        _give(fields, notes, Field.WHAT_HAPPENED, by_length)
    return {key: fields[key] for key in gathered.keys}


def _give(fields: dict[str, Field], notes: list[str], place: Field, keys: Iterable[str]) -> None:
    key = next(iter(keys), None)
    if key is not None:
        fields[key] = place
        notes.remove(key)


def _is_day(text: str, plan: Plan) -> bool:
    return any(read_moment(text, plan.zone, plan.today, order) is not None for order in DayOrder)


def _numbers(entries: Iterable[Entry], plan: Plan) -> Numbers:
    found: dict[frozenset[DayOrder], str] = {}
    for entry in entries:
        for value in numbered_days(entry, plan):
            found.setdefault(orders(value.text), value.text.strip())
    return Numbers(
        found.get(frozenset(DayOrder), ""),
        found.get(frozenset({DayOrder.DAY_FIRST}), ""),
        found.get(frozenset({DayOrder.MONTH_FIRST}), ""),
    )


def _parted(desk: Desk, found: list[NewIncident], plan: Plan) -> tuple[list[NewIncident], list[NewIncident]]:
    """Part what is new from what is there already: the same id, or the same day, title and client.

    Without a day all of its words have to be there already; in what was read it may stand twice.
    """
    ids = duplicates.ids_there(desk.journal, [one.known_id for one in found if one.known_id])
    same = _there(desk, [one.columns for one in found], plan)
    undated = _undated_there(desk) if any(one.day is None for one in found) else frozenset()
    new: list[NewIncident] = []
    known: list[NewIncident] = []
    for one in found:
        mark = (one.day, name_key(one.title[:_TITLE]), name_key(one.client))
        is_same = mark in same if one.day is not None else _words_of(one) in undated
        is_known = one.known_id in ids or (is_same and bool(mark[1]))
        (known if is_known else new).append(one)
        same.add(mark)
        if one.known_id:
            ids.add(one.known_id)
    return new, known


def _words_of(one: NewIncident) -> Words:
    title, what_happened = (str(one.columns.get(name) or "") for name in ("title", "what_happened"))
    return _words(title, what_happened, one.client)


def _words(title: str, what_happened: str, client: str) -> Words:
    return name_key(title[:_TITLE]), name_key(what_happened[:_TITLE]), name_key(client)


def _undated_there(desk: Desk) -> frozenset[Words]:
    """Give title, words and client of what has no day."""
    there = duplicates.without_moment(desk.journal)
    return frozenset(_words(one.title, one.what_happened, one.client_name) for one in there)


def _there(desk: Desk, rows: Iterable[Mapping[str, object]], plan: Plan) -> set[object]:
    """Give day, title and client of what was noticed in the same stretch."""
    times = [at for row in rows for name in MOMENTS if isinstance(at := row.get(f"{name}_at"), datetime)]
    if not times:
        return set()
    there = duplicates.noticed_between(desk.journal, min(times) - _ANY_ZONE, max(times) + _ANY_ZONE)
    return {
        (
            one.occurred_at.astimezone(plan.zone).date(),
            name_key((one.title or one.what_happened).strip().partition("\n")[0][:_TITLE]),
            name_key(one.client_name),
        )
        for one in there
    }


def _unknown(names: Iterable[str], there: Iterable[str]) -> tuple[str, ...]:
    seen = {name_key(name) for name in there}
    found: list[str] = []
    for name in names:
        if name and name_key(name) not in seen:
            seen.add(name_key(name))
            found.append(name)
    return tuple(found)
