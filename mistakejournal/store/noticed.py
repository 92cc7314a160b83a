"""When incidents and near misses were noticed: the months there are, and what stands in one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import moment_text

_AT = "coalesce(noticed_at, created_at)"
_AT_ONCE = 500
"""Ids asked for together."""


def first_noticed(journal: Journal) -> datetime | None:
    """Give when the first incident or near miss was noticed; practice is left out."""
    row = journal.read_one(
        f"SELECT min({_AT}) AS at FROM incidents WHERE deleted_at IS NULL AND practice = 0"
    )
    return None if row is None or row["at"] is None else datetime.fromisoformat(row["at"])


def noticed_between(journal: Journal, start: datetime, end: datetime) -> list[tuple[str, datetime]]:
    """Give the ids of what was noticed from `start` up to `end`, oldest first, with the moment of each.

    It is worded so that an index answers it alone.
    """
    rows = journal.read(
        f"SELECT id, {_AT} AS at FROM incidents WHERE kind IN ('incident', 'near_miss') AND practice = 0 "
        f"AND deleted_at IS NULL AND {_AT} >= ? AND {_AT} < ? ORDER BY {_AT}, id",
        (moment_text(start), moment_text(end)),
    )
    return [(row["id"], datetime.fromisoformat(row["at"])) for row in rows]


def near_misses(journal: Journal, ids: Sequence[str]) -> int:
    """Count how many of these are near misses."""
    found = 0
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        found += journal.number(
            f"SELECT count(*) FROM incidents WHERE kind = 'near_miss' AND id IN ({marks})", some
        )
    return found
