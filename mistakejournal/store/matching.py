"""Which of some incidents hold the words of a search: quick where almost all of a journal holds them.

A question over the whole index takes as long as there are hits, and a letter typed has tens of thousands.
Rows are read newest first, a page at a time, so it is enough to look at the texts of those that come next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mistakejournal.store.journal import Journal

MANY = 2000
"""From so many hits on it is quicker to look at the newest incidents than at all hits."""

SPANS = 2
"""So many stretches of the index are read at most: to begin one costs some milliseconds."""


def is_common(journal: Journal, match: str) -> bool:
    """Tell whether a full-text query has many hits."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
    return journal.number(sql, (match, MANY)) == MANY


def matching(journal: Journal, match: str, incident_ids: Sequence[str]) -> set[str]:
    """Give those of the incidents that hold the words of a full-text query."""
    marks = ", ".join("?" * len(incident_ids))
    rows = journal.read(
        f"SELECT doc, incident_id FROM search_docs WHERE incident_id IN ({marks})", incident_ids
    )
    texts: dict[int, str] = dict(map(tuple, rows))
    found: set[str] = set()
    for first, last in spans(sorted(texts)):
        hits = journal.read(
            "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?", (match, first, last)
        )
        found.update(texts[doc] for (doc,) in hits if doc in texts)
    return found


def spans(numbers: Sequence[int], most: int = SPANS) -> list[tuple[int, int]]:
    """Cut rising numbers at their widest gaps into at most `most` stretches (first, last)."""
    if not numbers:
        return []
    widest = sorted(pairwise(numbers), key=lambda pair: pair[0] - pair[1])[: most - 1]
    cuts = sorted(pair for pair in widest if pair[1] - pair[0] > 1)
    firsts = [numbers[0], *(after for _before, after in cuts)]
    lasts = [*(before for before, _after in cuts), numbers[-1]]
    return list(zip(firsts, lasts, strict=True))
