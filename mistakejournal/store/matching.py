"""What the full-text index and its texts say of incidents: which hold a word, and in which words.

A question over the whole index takes as long as there are hits, and a letter typed has a hundred thousand. So
hits are asked for up to a number, and sorting them into time is left to who asks
(`services/incident_search.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from mistakejournal.store.incidentpages import Condition
from mistakejournal.store.journal import Journal


def hits(journal: Journal, match: str, most: int) -> list[int]:
    """Give the numbers of up to so many texts that hold a full-text query, the newest first."""
    rows = journal.read(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?", (match, most)
    )
    return [row[0] for row in rows]


def documents(journal: Journal, incident_ids: Sequence[str]) -> list[tuple[int, str]]:
    """Give (number, incident) of every text of these incidents; the index alone is read for it."""
    rows = journal.read(
        f"SELECT doc, incident_id FROM search_docs WHERE incident_id IN ({_marks(incident_ids)})",
        incident_ids,
    )
    return [(row[0], row[1]) for row in rows]


def texts(journal: Journal, incident_ids: Sequence[str]) -> dict[str, list[str]]:
    """Give by incident all its texts: its title (or ""), what else it says itself, then its parts'."""
    rows = journal.read(
        "SELECT incident_id, kind, title, body FROM search_docs "
        f"WHERE incident_id IN ({_marks(incident_ids)})",
        incident_ids,
    )
    own = {incident_id: ["", ""] for incident_id in incident_ids}
    parts: dict[str, list[str]] = {incident_id: [] for incident_id in incident_ids}
    for incident_id, kind, title, body in rows:
        if kind == "incidents":
            own[incident_id] = [title, body]
        else:
            parts[incident_id] += [title, body] if body else [title]
    return {incident_id: own[incident_id] + parts[incident_id] for incident_id in incident_ids}


def holding(match: str, client_ids: Sequence[str]) -> Condition:
    """Give the condition that an incident has a text that holds a query, or is of one of these clients."""
    condition = (
        "incidents.id IN (SELECT incident_id FROM search_docs WHERE doc IN "
        "(SELECT rowid FROM search WHERE search MATCH ?))"
    )
    if not client_ids:
        return condition, [match]
    return f"({condition} OR incidents.client_id IN ({_marks(client_ids)}))", [match, *client_ids]


def with_letters(letters: str) -> Condition:
    """Give the condition that an incident has a text in which these letters stand in a row."""
    return (
        "EXISTS (SELECT 1 FROM search_docs WHERE incident_id = incidents.id "
        "AND (instr(title, ?) OR instr(body, ?)))",
        [letters, letters],
    )


def ranked(journal: Journal, match: str, most: int) -> list[str]:
    """Give the incidents of the newest so many texts that hold a query, best first.

    Titles count more, and what an incident says itself counts more than what its parts say.
    """
    rows = journal.read(
        "WITH newest AS (SELECT rowid AS doc, bm25(search, 4.0, 1.0) AS score FROM search "
        "WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) "
        "SELECT incident_id, min(score * CASE kind WHEN 'incidents' THEN 2 ELSE 1 END) AS best "
        "FROM newest JOIN search_docs USING (doc) WHERE incident_id IS NOT NULL "
        "GROUP BY incident_id ORDER BY best, max(doc) DESC",
        (match, most),
    )
    return [row["incident_id"] for row in rows]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
