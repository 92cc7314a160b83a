"""Which incidents are there already: by id, or by the day they were noticed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_rows, moment_text

_AT = "coalesce(incidents.noticed_at, incidents.created_at)"
_AT_ONCE = 500


@dataclass(frozen=True)
class Noticed:
    """One incident by when, what and whose."""

    occurred_at: datetime
    title: str
    what_happened: str
    client_name: str


def ids_there(journal: Journal, ids: Sequence[str], *, in_bin: bool = False) -> set[str]:
    """Give those of the ids that are there, or with `in_bin` those that no new row may have."""
    found: set[str] = set()
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        sql = f"SELECT id FROM incidents WHERE id IN ({', '.join('?' * len(some))})"
        rows = journal.read(sql if in_bin else f"{sql} AND deleted_at IS NULL", some)
        found |= {row["id"] for row in rows}
    return found


def without_moment(journal: Journal) -> Iterator[Noticed]:
    """Give what stands under the day it was written down, as nothing says when it was; practice aside."""
    yield from _noticed(journal, "incidents.noticed_at IS NULL AND incidents.happened_at IS NULL", ())


def noticed_between(journal: Journal, since: datetime, until: datetime) -> Iterator[Noticed]:
    """Give what was noticed in a stretch, practice aside."""
    yield from _noticed(journal, f"{_AT} BETWEEN ? AND ?", (moment_text(since), moment_text(until)))


def _noticed(journal: Journal, where: str, values: Sequence[str]) -> Iterator[Noticed]:
    rows = journal.read(
        f"""
        SELECT {_AT} AS occurred_at, substr(incidents.title, 1, 300) AS title,
            substr(incidents.what_happened, 1, 300) AS what_happened,
            coalesce(clients.name, '') AS client_name
        FROM incidents LEFT JOIN clients ON clients.id = incidents.client_id
        WHERE {where} AND incidents.deleted_at IS NULL AND incidents.practice = 0
        """,
        values,
    )
    yield from from_rows(Noticed, rows)
