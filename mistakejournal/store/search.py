"""Full-text search over everything she wrote; its table is derived and can be made anew at any time."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mistakejournal.domain.records import dataclass
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row

NEWEST = 2000
"""Where words can't be told apart, only so many of the newest texts are looked through."""

SPARE = 100
"""So many hits more than are shown are read, because some may belong to what is in the bin."""

_FOUND = """
    SELECT found.kind, found.row_id, found.title, found.body,
        CASE WHEN found.kind <> 'rules_of_thumb' OR incidents.deleted_at IS NULL THEN incidents.id END
            AS incident_id,
        runs.id AS run_id, checklists.id AS checklist_id,
        coalesce(kept_issues.client_id, client_rules.client_id,
            CASE found.kind WHEN 'clients' THEN found.row_id END) AS client_id,
        look_backs.id AS look_back_id, coalesce(look_back_notes.page, '') AS page,
        CASE found.kind
            WHEN 'interruptions' THEN runs.title
            WHEN 'runs' THEN runs.title
            WHEN 'clients' THEN found.title
            WHEN 'checklists' THEN found.title
            WHEN 'steps' THEN found.title
            WHEN 'kept_issues' THEN found.title
            WHEN 'client_rules' THEN found.title
            WHEN 'rules_of_thumb' THEN found.title
            WHEN 'look_back_notes' THEN look_backs.title
            ELSE coalesce(run_steps.title, nullif(incidents.title, ''), incidents.what_happened, '')
        END AS heading
    FROM found
    LEFT JOIN evidence ON found.kind = 'evidence' AND evidence.id = found.row_id
    LEFT JOIN run_steps ON run_steps.id = coalesce(evidence.run_step_id,
        CASE found.kind WHEN 'run_steps' THEN found.row_id END)
    LEFT JOIN interruptions ON found.kind = 'interruptions' AND interruptions.id = found.row_id
    LEFT JOIN runs ON runs.id = coalesce(run_steps.run_id, interruptions.run_id,
        CASE found.kind WHEN 'runs' THEN found.row_id END)
    LEFT JOIN steps ON found.kind = 'steps' AND steps.id = found.row_id
    LEFT JOIN checklists ON checklists.id = coalesce(steps.checklist_id, runs.checklist_id,
        CASE found.kind WHEN 'checklists' THEN found.row_id END)
    LEFT JOIN kept_issues ON found.kind = 'kept_issues' AND kept_issues.id = found.row_id
    LEFT JOIN client_rules ON found.kind = 'client_rules' AND client_rules.id = found.row_id
    LEFT JOIN look_back_notes ON found.kind = 'look_back_notes' AND look_back_notes.id = found.row_id
    LEFT JOIN rules_of_thumb ON found.kind = 'rules_of_thumb' AND rules_of_thumb.id = found.row_id
    LEFT JOIN look_backs
        ON look_backs.id = coalesce(look_back_notes.look_back_id, rules_of_thumb.look_back_id)
    LEFT JOIN incidents ON incidents.id = coalesce(found.incident_id, rules_of_thumb.incident_id)
    WHERE (found.kind IN ('steps', 'rules_of_thumb') OR incidents.deleted_at IS NULL)
        AND (found.kind <> 'look_back_notes' OR look_backs.deleted_at IS NULL)
        AND runs.deleted_at IS NULL
        AND (found.kind NOT IN ('steps', 'checklists') OR checklists.deleted_at IS NULL)
    ORDER BY found.doc DESC LIMIT ?
"""


@dataclass(frozen=True)
class Found:
    """One text that was found, and what it belongs to."""

    kind: str
    row_id: str
    title: str
    body: str
    incident_id: str | None
    run_id: str | None
    checklist_id: str | None
    client_id: str | None
    """Of a client, a kept issue, and a client's rule."""
    look_back_id: str | None
    """Of a note of a look back, and of a rule that was made in one."""
    page: str
    """Of a note: the code of its step."""
    heading: str


def find_words(journal: Journal, match: str, kinds: Collection[str], limit: int) -> list[Found]:
    """Give the newest texts for a full-text query, which must be well formed; no kinds means all."""
    sql = (
        "WITH found AS (SELECT search_docs.* FROM search JOIN search_docs ON search_docs.doc = search.rowid"
        f" WHERE search MATCH ? {_of_kinds(kinds)} ORDER BY search.rowid DESC LIMIT ?)"
    )
    rows = journal.read(sql + _FOUND, [match, *kinds, SPARE + 2 * limit, limit])
    return [from_row(Found, row) for row in rows]


def find_letters(journal: Journal, pieces: Sequence[str], kinds: Collection[str], limit: int) -> list[Found]:
    """Give the newest texts that hold every piece, letter by letter: for scripts without blanks."""
    holds = " AND ".join(["(title || char(10) || body) LIKE ? ESCAPE '\\'"] * len(pieces))
    sql = (
        "WITH newest AS (SELECT * FROM search_docs ORDER BY doc DESC LIMIT ?),"
        f" found AS (SELECT * FROM newest WHERE {holds} {_of_kinds(kinds)})"
    )
    rows = journal.read(sql + _FOUND, [NEWEST, *map(_like, pieces), *kinds, limit])
    return [from_row(Found, row) for row in rows]


def _of_kinds(kinds: Collection[str]) -> str:
    return f"AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""


def _like(piece: str) -> str:
    for sign in "\\%_":
        piece = piece.replace(sign, "\\" + sign)
    return f"%{piece}%"
