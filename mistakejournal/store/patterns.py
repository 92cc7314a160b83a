"""Counts over all incidents, quick enough to wait for: out of indexes alone, a month at a time (P15)."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_rows, moment_text

# Worded as in the index `incidents_counted`: in other words, each of 100,000 rows would be read.
_AT = "coalesce(noticed_at, created_at)"
_TOLD, _FIXED, _VERIFIED = (
    f"CAST((julianday({later}) - julianday({earlier})) * 1440 + 0.5 AS INTEGER)"
    for earlier, later in (("noticed_at", "told_at"), ("told_at", "fixed_at"), ("fixed_at", "verified_at"))
)
MINUTES = {"told": _TOLD, "fixed": _FIXED, "verified": _VERIFIED}
"""What each span is called, and its minutes."""

_FROM = "FROM incidents INDEXED BY incidents_counted"
_CLIENT_KNEW = "coalesce(noticed_by, '') IN ('client', 'customer')"
_CAUSES_OF = """
    SELECT causes.code, count(*) AS count FROM ({ids}) AS counted
    CROSS JOIN causes INDEXED BY causes_counted
        ON causes.incident_id = counted.id AND causes.deleted_at IS NULL
    GROUP BY causes.code
"""
_ALL_CAUSES = """
    SELECT code, count(*) AS count FROM causes INDEXED BY causes_by_code
    WHERE deleted_at IS NULL GROUP BY code
"""
_NOT_COUNTED = " UNION ALL ".join(
    f"SELECT id {_FROM} WHERE {condition}"
    for condition in (
        "kind = 'near_miss'",
        "kind = 'incident' AND practice = 1",
        "kind = 'incident' AND practice = 0 AND deleted_at IS NOT NULL",
        f"kind = 'incident' AND practice = 0 AND deleted_at IS NULL AND {_AT} < ?",
    )
)


@dataclass(frozen=True)
class Scope:
    """What is counted: from a moment on and before another, of one client, of one kind of work."""

    since: datetime | None = None
    until: datetime | None = None
    client_id: str | None = None
    work_id: str | None = None

    @property
    def is_for_all(self) -> bool:
        """Tell whether all clients and all kinds of work are meant."""
        return not self.client_id and not self.work_id

    @property
    def source(self) -> str:
        """Give where entries are counted: those of one client or work are few, and their rows are read."""
        if self.client_id:
            return "FROM incidents INDEXED BY incidents_by_client"
        return "FROM incidents INDEXED BY incidents_by_kind_of_work" if self.work_id else _FROM

    @property
    def condition(self) -> str:
        """Give it for a question about entries of the kind that is its first value; practice aside."""
        found = f"kind = ? AND practice = 0 AND deleted_at IS NULL AND {_AT} >= ? AND {_AT} < ?"
        # Asked only where it matters: it is asked of every entry.
        found += " AND client_id IS ?" if self.client_id else ""
        return found + (" AND work_id IS ?" if self.work_id else "")

    def values(self, kind: str = "incident") -> tuple[str, ...]:
        """Give what the condition asks with."""
        since = moment_text(self.since) if self.since else ""
        until = moment_text(self.until) if self.until else "9999"
        return kind, since, until, *(one for one in (self.client_id, self.work_id) if one)


@dataclass(frozen=True)
class Month:
    """One stretch, counted."""

    incidents: int
    near_misses: int
    found_first: int
    """Incidents that she found before the client."""
    found_by_somebody: int
    """Incidents of which it is known who found them."""
    minutes: dict[str, list[int]]
    """By span, the shortest first; only what can be measured."""
    left_out: dict[str, int]
    """By span: where the later thing came first; for telling, where the client knew first."""


@dataclass(frozen=True)
class SpanPoint:
    """How long it took once."""

    at: datetime
    minutes: int
    incident_id: str


def first_and_last(journal: Journal, scope: Scope) -> tuple[datetime, datetime] | None:
    """Give when the oldest and the newest entry of either kind are from; None without any."""
    found = [
        row["at"]
        for kind in ("incident", "near_miss")
        for order in ("ASC", "DESC")
        for row in journal.read(
            f"SELECT {_AT} AS at {scope.source} WHERE {scope.condition} ORDER BY {_AT} {order} LIMIT 1",
            scope.values(kind),
        )
    ]
    return (datetime.fromisoformat(min(found)), datetime.fromisoformat(max(found))) if found else None


def month(journal: Journal, scope: Scope) -> Month:
    """Count one stretch. The minutes come as one text each: a row at a time took three times as long."""
    row = journal.read_one(
        f"""
        SELECT count(*) AS incidents, count(noticed_by) AS found_by_somebody,
            count(*) FILTER (WHERE {_CLIENT_KNEW}) AS found_later,
            group_concat({_TOLD}) FILTER (WHERE NOT {_CLIENT_KNEW}) AS told,
            group_concat({_FIXED}) AS fixed, group_concat({_VERIFIED}) AS verified
        {scope.source} WHERE {scope.condition}
        """,
        scope.values(),
    )
    assert row is not None
    minutes, left_out = {}, {}
    for name in MINUTES:
        found = sorted(json.loads(f"[{row[name] or ''}]"))
        left_out[name] = bisect_left(found, 0)
        minutes[name] = found[left_out[name] :]
    left_out["told"] += row["found_later"]
    return Month(
        incidents=row["incidents"],
        near_misses=journal.number(
            f"SELECT count(*) {scope.source} WHERE {scope.condition}", scope.values("near_miss")
        ),
        found_first=row["found_by_somebody"] - row["found_later"],
        found_by_somebody=row["found_by_somebody"],
        minutes=minutes,
        left_out=left_out,
    )


def newest_points(journal: Journal, scope: Scope, span: str, limit: int) -> list[SpanPoint]:
    """Give the newest spans of one kind, the newest first."""
    minutes = MINUTES[span]
    knew = f"AND NOT {_CLIENT_KNEW}" if span == "told" else ""
    rows = journal.read(
        f"SELECT {_AT} AS at, {minutes} AS minutes, id AS incident_id {scope.source}"
        f" WHERE {scope.condition} AND {minutes} >= 0 {knew} ORDER BY {_AT} DESC LIMIT ?",
        (*scope.values(), limit),
    )
    return from_rows(SpanPoint, rows)


def causes(journal: Journal, scope: Scope) -> dict[str, int]:
    """Count the incidents behind which each cause is."""
    ids = f"SELECT id {scope.source} WHERE {scope.condition}"
    return _counts(journal, _CAUSES_OF.format(ids=ids), scope.values())


def causes_by_the_rest(journal: Journal, since: datetime | None) -> dict[str, int]:
    """Count the same from a moment on, for all clients, as what all causes are without those not counted.

    It is the quicker way where there is less before it than after.
    """
    before = moment_text(since) if since else ""
    others = _counts(journal, _CAUSES_OF.format(ids=_NOT_COUNTED), (before,))
    every = _counts(journal, _ALL_CAUSES)
    left = {code: count - others.get(code, 0) for code, count in every.items()}
    return {code: count for code, count in left.items() if count}


def count_all(journal: Journal) -> int:
    """Count the rows there are of either kind, deleted ones too."""
    return journal.number(f"SELECT count(*) {_FROM}")


def _counts(journal: Journal, question: str, values: Sequence[str] = ()) -> dict[str, int]:
    return {row["code"]: row["count"] for row in journal.read(question, values)}
