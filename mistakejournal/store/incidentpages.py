"""Pages of incidents, filtered and newest first, each along the index of what it is filtered by (L2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.incident import Kind, State
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_rows, moment_text

Condition = tuple[str, Sequence[object]]
"""A condition on a row of `incidents`, and its values."""

Place = tuple[datetime, str]
"""Moment and id of the last row seen: the next page begins after it."""

_AT = "coalesce(incidents.noticed_at, incidents.created_at)"
_NEWEST_FIRST = f"ORDER BY {_AT} DESC, incidents.id DESC"

ALL = -1
"""As many as there are, as the limit of a page."""

SELDOM = 500
"""Up to so many incidents a cause is looked up from its own rows, and else on the way along the others."""

# The same rule as IncidentFile.state; a property test holds them together.
_STATE = """
    CASE WHEN incidents.closed_at IS NOT NULL THEN 'closed'
    WHEN incidents.told_at IS NOT NULL AND (incidents.fixed_at IS NOT NULL OR (
        NOT EXISTS (SELECT 1 FROM repairs WHERE incident_id = incidents.id
            AND deleted_at IS NULL AND done_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM promises JOIN options ON options.id = promises.option_id
            WHERE promises.incident_id = incidents.id AND promises.deleted_at IS NULL
            AND options.incident_id = incidents.id
            AND options.deleted_at IS NULL AND options.chosen_at IS NOT NULL
            AND (promises.state IN ('open', 'not_kept') OR (promises.state = 'changed' AND promises.untold)))
        AND (
            EXISTS (SELECT 1 FROM options WHERE incident_id = incidents.id
                AND deleted_at IS NULL AND chosen_at IS NOT NULL)
            OR (incidents.level = 1 AND EXISTS (
                SELECT 1 FROM repairs WHERE incident_id = incidents.id AND deleted_at IS NULL))
        )
    )) THEN 'following_up'
    ELSE 'open' END
"""


@dataclass(frozen=True)
class Line:
    """One incident as the lists show it."""

    id: str
    kind: Kind
    title: str
    what_happened: str
    client_name: str
    work_name: str
    cause_code: str
    cause_title: str
    occurred_at: datetime
    state: State
    level: int | None
    practice: bool


@dataclass(frozen=True)
class Filter:
    """Which incidents a list shows; None, "" and () mean all."""

    client_id: str = ""
    work_id: str = ""
    cause: str = ""
    state: str = ""
    level: int | None = None
    kind: str = ""
    since: datetime | None = None
    until: datetime | None = None
    noticed_by: tuple[str, ...] = ()
    told: bool | None = None
    practice: bool | None = None
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Spot:
    """Where an incident stands in the order of a list."""

    id: str
    at: str
    """The moment as it is stored: hundreds are passed over for one that is shown."""
    client_id: str | None

    @property
    def place(self) -> Place:
        """Give what the next page begins after."""
        return datetime.fromisoformat(self.at), self.id


def page(journal: Journal, wanted: Filter, after: Place | None, limit: int) -> list[Line]:
    """Give up to `limit` incidents older than `after`, newest first."""
    return _lines(journal, *_older(_conditions(journal, wanted), after), limit, _source(wanted))


def spots(
    journal: Journal,
    wanted: Filter,
    after: Place | None,
    limit: int,
    also: Condition | None = None,
    *,
    by_also: bool = False,
) -> list[Spot]:
    """Give where up to `limit` incidents stand that are older than `after`; `also` is one condition more.

    With `by_also` it is known to let few through: those are looked up, and no filter’s index is gone along.
    """
    where, values = _older(_conditions(journal, wanted, along_filter=not by_also), after)
    if also is not None:
        where, values = f"{where} AND {also[0]}", [*values, *also[1]]
    rows = journal.read(
        f"SELECT incidents.id, {_AT} AS at, incidents.client_id "
        f"FROM {_source(wanted) if also is None else 'incidents'} WHERE {where} {_NEWEST_FIRST} LIMIT ?",
        [*values, limit],
    )
    return from_rows(Spot, rows)


def lines(journal: Journal, ids: Sequence[str]) -> list[Line]:
    """Give these incidents in this order, without those that were removed."""
    where, values = _among(ids)
    found = _lines(journal, f"{where} AND incidents.deleted_at IS NULL", values, len(ids))
    by_id = {line.id: line for line in found}
    return [by_id[row_id] for row_id in ids if row_id in by_id]


def count(journal: Journal, wanted: Filter) -> int:
    """Count the incidents a filter lets through."""
    where, values = _conditions(journal, wanted)
    return journal.number(f"SELECT count(*) FROM incidents WHERE {where}", values)


def _older(condition: tuple[str, list[object]], after: Place | None) -> tuple[str, list[object]]:
    where, values = condition
    if after is None:
        return where, values
    at = moment_text(after[0])  # a pair alone is compared row by row, from the newest on
    return f"{where} AND {_AT} <= ? AND ({_AT}, incidents.id) < (?, ?)", [*values, at, at, after[1]]


def _among(ids: Sequence[str]) -> tuple[str, list[object]]:
    return f"incidents.id IN ({', '.join('?' * len(ids))})", list(ids)


def _lines(
    journal: Journal, where: str, values: list[object], limit: int, source: str = "incidents"
) -> list[Line]:
    rows = journal.read(
        f"""
        SELECT incidents.id, incidents.kind, substr(incidents.title, 1, 300) AS title,
            substr(incidents.what_happened, 1, 300) AS what_happened,
            coalesce((SELECT name FROM clients WHERE id = incidents.client_id), '') AS client_name,
            coalesce((SELECT name FROM works WHERE id = incidents.work_id), '') AS work_name,
            coalesce((SELECT code FROM causes WHERE incident_id = incidents.id AND deleted_at IS NULL
                ORDER BY order_key, id LIMIT 1), '') AS cause_code,
            coalesce((SELECT title FROM causes WHERE incident_id = incidents.id AND deleted_at IS NULL
                ORDER BY order_key, id LIMIT 1), '') AS cause_title,
            {_AT} AS occurred_at, {_STATE} AS state, incidents.level, incidents.practice
        FROM {source} WHERE {where} {_NEWEST_FIRST} LIMIT ?
        """,
        [*values, limit],
    )
    return from_rows(Line, rows)


def _conditions(journal: Journal, wanted: Filter, *, along_filter: bool = True) -> tuple[str, list[object]]:
    """Give a filter as the words after WHERE, and their values."""
    where, values = ["incidents.deleted_at IS NULL"], list[object]()
    leading = ("client_id", "work_id", "level") if along_filter else ()
    along = next((one for one in leading if getattr(wanted, one)), "")
    for column in ("client_id", "work_id", "level"):
        if value := getattr(wanted, column):
            # Only one of them leads to its index, the most telling one; else SQLite takes any, and sorts.
            where.append(f"{'' if column == along else '+'}incidents.{column} = ?")
            values.append(value)
    for condition, value in (
        ("+incidents.practice = ?", None if wanted.practice is None else int(wanted.practice)),
        (f"{_AT} >= ?", moment_text(wanted.since) if wanted.since else None),
        (f"{_AT} < ?", moment_text(wanted.until) if wanted.until else None),
        (_cause(journal, wanted.cause), wanted.cause),
    ):
        if value not in (None, ""):
            where.append(condition)
            values.append(value)
    if wanted.kind:
        where.append(_KINDS[wanted.kind])
    if wanted.state:
        where += [_ROUGHLY.get(wanted.state, "incidents.closed_at IS NULL"), f"{_STATE} = ?"]
        values.append(wanted.state)
    if wanted.told is not None:
        where.append(f"incidents.told_at IS {'NOT ' if wanted.told else ''}NULL")
    for column, choices in (("noticed_by", wanted.noticed_by), ("id", wanted.ids)):
        if choices:
            where.append(f"incidents.{column} IN ({', '.join('?' * len(choices))})")
            values += choices
    return " AND ".join(where), values


_KINDS = {
    Kind.INCIDENT.value: "+incidents.kind = 'incident'",
    Kind.NEAR_MISS.value: "incidents.kind = 'near_miss'",
}
"""Nearly all are incidents; near misses have an index of their own, which knows the word alone."""


def _source(wanted: Filter) -> str:
    """Give what is read; near misses along their own index, which SQLite would not choose by itself."""
    others = wanted.client_id or wanted.work_id or wanted.level or wanted.ids
    only_caught = wanted.kind == Kind.NEAR_MISS and not others
    return "incidents INDEXED BY incidents_caught" if only_caught else "incidents"


_ROUGHLY = {State.CLOSED.value: "incidents.closed_at IS NOT NULL"}
"""What an index can tell of a state."""


def _cause(journal: Journal, code: str) -> str:
    if not code:
        return ""
    known = "SELECT 1 FROM causes WHERE code = ? AND deleted_at IS NULL LIMIT ?"
    if journal.number(f"SELECT count(*) FROM ({known})", (code, SELDOM)) < SELDOM:
        return "incidents.id IN (SELECT incident_id FROM causes WHERE code = ? AND deleted_at IS NULL)"
    return (
        "EXISTS (SELECT 1 FROM causes WHERE incident_id = incidents.id AND deleted_at IS NULL AND code = ?)"
    )
