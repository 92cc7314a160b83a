"""Past incidents among which the same mistake may be: by words, client and cause; quick in a long journal."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from mistakejournal.domain.plainletters import plain_letters
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.resemblance import Telling
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import moment_text

HITS = 100
"""Of the texts that have a word so many of the newest are looked at."""

NEWEST = 120
"""So many of the newest incidents of the same client are looked through for the same cause."""

TEXT = 800
"""Letters of an account that are compared."""

_AT = "coalesce(incidents.noticed_at, incidents.created_at)"
_PAST = (
    f"incidents.deleted_at IS NULL AND incidents.kind = 'incident' AND {_AT} <= ?"
    " AND incidents.practice = (SELECT practice FROM incidents WHERE id = ?)"
)


@dataclass(frozen=True)
class Hits:
    """Which texts have a word: the newest of them, and about how many there are in all."""

    docs: tuple[int, ...]
    texts: int


@dataclass(frozen=True)
class Earlier:
    """An incident with what it tells."""

    id: str
    title: str
    what_happened: str
    at: datetime
    again_of: str | None
    telling: Telling


def count_texts(journal: Journal) -> int:
    """Give about how many texts the journal has."""
    return journal.number("SELECT coalesce(max(doc), 0) FROM search_docs")


def find_word(journal: Journal, forms: Collection[str], texts: int) -> Hits:
    """Give the newest texts that have a word in one of these forms; `texts` is what `count_texts` gave."""
    match = " OR ".join(f'"{plain_letters(form)}"' for form in forms)
    rows = journal.read(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?", (match, HITS)
    )
    docs = tuple(row[0] for row in rows)
    if len(docs) < HITS:
        return Hits(docs, len(docs))
    return Hits(docs, round(len(docs) * texts / max(texts - docs[-1] + 1, 1)))


def incidents_of(journal: Journal, docs: Sequence[int]) -> dict[int, str]:
    """Give the incident that each of these texts belongs to; texts of none are left out."""
    marks = ", ".join("?" * len(docs))
    rows = journal.read(
        f"SELECT doc, incident_id FROM search_docs WHERE doc IN ({marks}) AND incident_id IS NOT NULL", docs
    )
    return {row["doc"]: row["incident_id"] for row in rows}


def of_client(journal: Journal, incident_id: str, causes: Collection[str], limit: int) -> list[str]:
    """Give the newest incidents of the same client, those with one of the causes first."""
    marks = ", ".join("?" * len(causes))
    rows = journal.read(
        f"""
        SELECT id FROM (SELECT incidents.id, {_AT} AS at FROM incidents WHERE deleted_at IS NULL
            AND client_id = (SELECT client_id FROM incidents WHERE id = ?) ORDER BY {_AT} DESC LIMIT ?) AS own
        ORDER BY EXISTS (SELECT 1 FROM causes WHERE incident_id = own.id AND deleted_at IS NULL
            AND code IN ({marks})) DESC, at DESC LIMIT ?
        """,
        (incident_id, NEWEST, *causes, limit),
    )
    return [row["id"] for row in rows]


def read_past(journal: Journal, ids: Collection[str], incident_id: str, until: datetime) -> list[Earlier]:
    """Give those of the incidents that were noticed by then; near misses and what is in the bin are left out.

    What is practice stands beside practice alone.
    """
    # CROSS: else SQLite would rather walk all of the past than look up the few that are asked for.
    rows = journal.read(
        f"""
        SELECT incidents.id, incidents.title, substr(incidents.what_happened, 1, {TEXT}) AS what_happened,
            {_AT} AS at, incidents.again_of, incidents.broke_where, incidents.client_id, incidents.work_id,
            (SELECT group_concat(code) FROM causes WHERE incident_id = incidents.id
                AND deleted_at IS NULL) AS causes
        FROM json_each(?) AS wanted CROSS JOIN incidents ON incidents.id = wanted.value WHERE {_PAST}
        """,
        (json.dumps(sorted(ids)), moment_text(until), incident_id),
    )
    return [
        Earlier(
            row["id"],
            row["title"],
            row["what_happened"],
            datetime.fromisoformat(row["at"]),
            row["again_of"],
            Telling(
                row["title"],
                f"{row['what_happened']} {row['broke_where']}",
                row["client_id"],
                row["work_id"],
                frozenset((row["causes"] or "").split(",")) - {""},
            ),
        )
        for row in rows
    ]


def chain(journal: Journal, incident_id: str) -> set[str]:
    """Give the incident and all linked with it as the same mistake, either way, through the bin too."""
    rows = journal.read(
        """
        WITH RECURSIVE same (id) AS (
            SELECT ?
            UNION SELECT incidents.again_of FROM incidents JOIN same USING (id) WHERE again_of IS NOT NULL
            UNION SELECT incidents.id FROM incidents JOIN same ON incidents.again_of = same.id
        )
        SELECT id FROM same
        """,
        (incident_id,),
    )
    return {row["id"] for row in rows}


def told_apart(journal: Journal, incident_id: str) -> dict[str, str]:
    """Give the ids of the distinctions of an incident, by the other incident, whichever was the later one."""
    rows = journal.read(
        "SELECT id, CASE incident_id WHEN ?1 THEN other_id ELSE incident_id END AS other FROM distinctions"
        " WHERE deleted_at IS NULL AND (incident_id = ?1 OR other_id = ?1)",
        (incident_id,),
    )
    return {row["other"]: row["id"] for row in rows}
