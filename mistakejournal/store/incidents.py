"""Incidents: one by its id, and pages of them, filtered and newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.client import first_name
from mistakejournal.domain.incident import Incident, Kind, State
from mistakejournal.domain.incident_file import made_title
from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_rows, moment_text
from mistakejournal.store.matching import is_common, matching

_AT = "coalesce(incidents.noticed_at, incidents.created_at)"
_PLACES = f"SELECT incidents.id, {_AT} AS occurred_at FROM incidents"
_NEWEST_FIRST = f"ORDER BY {_AT} DESC, incidents.id DESC"

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
class Head:
    """What a row elsewhere says of the incident it belongs to."""

    id: str
    title: str
    what_happened: str
    """Enough of it to make a title."""
    client_name: str
    contact: str
    is_closed: bool

    @property
    def shown_title(self) -> str:
        """The given title, else one made from what happened."""
        return self.title if self.title.strip() else made_title(self.what_happened)

    @property
    def first_name(self) -> str:
        """The name a message speaks to; "" where no contact is known."""
        return first_name(self.contact)


@dataclass(frozen=True)
class Filter:
    """Which incidents a list shows; None and "" mean all. `match` is a full-text query, built and safe."""

    match: str = ""
    client_id: str | None = None
    cause: str | None = None
    state: str | None = None
    since: datetime | None = None
    kind: str | None = None
    practice: bool | None = None


def get(journal: Journal, incident_id: str) -> Incident | None:
    """Give an incident, or None when it was removed."""
    return next(iter(get_all(journal, [incident_id])), None)


def get_all(journal: Journal, ids: Sequence[str]) -> list[Incident]:
    """Give these incidents in this order, without those that were removed."""
    marks = ", ".join("?" * len(ids))
    rows = journal.read(f"SELECT * FROM incidents WHERE id IN ({marks}) AND deleted_at IS NULL", ids)
    found = {incident.id: incident for incident in from_rows(Incident, rows)}
    return [found[incident_id] for incident_id in ids if incident_id in found]


def heads(journal: Journal, ids: Sequence[str]) -> dict[str, Head]:
    """Give by id what rows elsewhere say of these incidents: a tenth of the work of reading them whole."""
    marks = ", ".join("?" * len(ids))
    rows = journal.read(
        "SELECT incidents.id, incidents.title, substr(incidents.what_happened, 1, 1000) AS what_happened, "
        "coalesce(clients.name, '') AS client_name, coalesce(clients.contact, '') AS contact, "
        "incidents.closed_at IS NOT NULL AS is_closed "
        "FROM incidents LEFT JOIN clients ON clients.id = incidents.client_id "
        f"WHERE incidents.id IN ({marks}) AND incidents.deleted_at IS NULL",
        ids,
    )
    return {head.id: head for head in from_rows(Head, rows)}


def page(journal: Journal, wanted: Filter, after: tuple[datetime, str] | None, limit: int) -> list[Line]:
    """Give up to `limit` incidents older than `after` (moment and id of the last one seen), newest first."""
    place = (moment_text(after[0]), after[1]) if after is not None else None
    if wanted.match and is_common(journal, wanted.match):
        return _lines(journal, *_among(_newest_matching(journal, wanted, place, limit)), limit)
    return _lines(journal, *_older(conditions(wanted), place), limit)


def _newest_matching(
    journal: Journal, wanted: Filter, place: tuple[str, str] | None, limit: int
) -> list[str]:
    """Give the ids of a page by looking at the newest incidents, and at all only where they hold too few."""
    found: list[str] = []
    for size in (limit + limit // 2, 4 * limit):
        where, values = _older(conditions(wanted, words=False), place)
        rows = journal.read(f"{_PLACES} WHERE {where} {_NEWEST_FIRST} LIMIT ?", [*values, size])
        hits = matching(journal, wanted.match, [row["id"] for row in rows])
        found += [row["id"] for row in rows if row["id"] in hits]
        if len(found) >= limit or len(rows) < size:
            return found[:limit]
        place = rows[-1]["occurred_at"], rows[-1]["id"]
    where, values = _older(conditions(wanted), place)
    rows = journal.read(f"{_PLACES} WHERE {where} {_NEWEST_FIRST} LIMIT ?", [*values, limit - len(found)])
    return found + [row["id"] for row in rows]


def _older(condition: tuple[str, list[object]], place: tuple[str, str] | None) -> tuple[str, list[object]]:
    where, values = condition
    if place is None:
        return where, values
    return f"{where} AND ({_AT}, incidents.id) < (?, ?)", [*values, *place]


def _among(ids: Sequence[str]) -> tuple[str, list[object]]:
    return f"incidents.id IN ({', '.join('?' * len(ids))})", list(ids)


def _lines(journal: Journal, where: str, values: list[object], limit: int) -> list[Line]:
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
        FROM incidents WHERE {where} {_NEWEST_FIRST} LIMIT ?
        """,
        [*values, limit],
    )
    return from_rows(Line, rows)


def count(journal: Journal, wanted: Filter) -> int:
    """Count the incidents a filter lets through."""
    where, values = conditions(wanted)
    return journal.number(f"SELECT count(*) FROM incidents WHERE {where}", values)


def unclosed_ids(journal: Journal, limit: int) -> list[str]:
    """Give the incidents that are not closed (near misses aside), the newest first."""
    rows = journal.read(
        f"SELECT id FROM incidents WHERE closed_at IS NULL AND deleted_at IS NULL AND kind = 'incident' "
        f"ORDER BY {_AT} DESC, id DESC LIMIT ?",
        (limit,),
    )
    return [row["id"] for row in rows]


def again_ids(journal: Journal, incident_id: str) -> list[str]:
    """Give the incidents that are the same thing again of this one, the oldest first."""
    rows = journal.read(
        f"SELECT id FROM incidents WHERE again_of = ? AND deleted_at IS NULL ORDER BY {_AT}, id",
        (incident_id,),
    )
    return [row["id"] for row in rows]


def practice_ids(journal: Journal) -> list[str]:
    """Give the practice incidents (A9)."""
    rows = journal.read("SELECT id FROM incidents WHERE practice = 1 AND deleted_at IS NULL")
    return [row["id"] for row in rows]


def same_cause_before(journal: Journal, incident_id: str, since: datetime) -> bool:
    """Tell whether the same client had an incident with a cause of this one since a moment, before it."""
    row = journal.read_one(
        f"""
        SELECT 1 FROM incidents AS this JOIN causes AS mine ON mine.incident_id = this.id
        JOIN incidents ON incidents.client_id = this.client_id AND incidents.id <> this.id
        JOIN causes ON causes.incident_id = incidents.id AND causes.code = mine.code
        WHERE this.id = ? AND mine.code <> 'other' AND mine.deleted_at IS NULL AND causes.deleted_at IS NULL
        AND incidents.deleted_at IS NULL AND incidents.kind = 'incident' AND incidents.practice = 0
        AND {_AT} >= ? AND {_AT} < coalesce(this.noticed_at, this.created_at)
        """,
        (incident_id, moment_text(since)),
    )
    return row is not None


def conditions(wanted: Filter, *, words: bool = True) -> tuple[str, list[object]]:
    """Give a filter as the words after WHERE, and their values; without `words` searched for if told so."""
    where, values = ["incidents.deleted_at IS NULL"], list[object]()
    for column, value in (
        ("incidents.client_id = ?", wanted.client_id),
        ("incidents.kind = ?", wanted.kind),
        ("incidents.practice = ?", None if wanted.practice is None else int(wanted.practice)),
        (f"{_AT} >= ?", moment_text(wanted.since) if wanted.since else None),
        (f"{_STATE} = ?", wanted.state),
        (
            "EXISTS (SELECT 1 FROM causes WHERE incident_id = incidents.id "
            "AND deleted_at IS NULL AND code = ?)",
            wanted.cause,
        ),
        (
            "incidents.id IN (SELECT incident_id FROM search_docs WHERE doc IN "
            "(SELECT rowid FROM search WHERE search MATCH ?))",
            wanted.match if words and wanted.match else None,
        ),
    ):
        if value is not None:
            where.append(column)
            values.append(value)
    return " AND ".join(where), values
