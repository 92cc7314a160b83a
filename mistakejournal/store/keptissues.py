"""Issues that later ones are compared with. A list never reads their texts and links."""

from __future__ import annotations

from mistakejournal.domain.inspection import KeptIssue
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row, from_rows

_HEAD = "id, client_id, title, number, subject, sender, reply_to, sent_on, is_correction, created_at"
_WITH_TEXT = 2
"""So many are compared by their text too: one may be an earlier test of the same issue."""
_NEWEST = "ORDER BY coalesce(sent_on, substr(created_at, 1, 10)) DESC, created_at DESC, rowid DESC"


def get(journal: Journal, issue_id: str) -> KeptIssue | None:
    """Give a kept issue, or None when it was forgotten."""
    row = journal.read_one("SELECT * FROM kept_issues WHERE id = ? AND deleted_at IS NULL", (issue_id,))
    return None if row is None else from_row(KeptIssue, row)


def of_client(journal: Journal, client_id: str) -> list[KeptIssue]:
    """Give a client's kept issues without texts and links, the newest first."""
    rows = journal.read(
        f"SELECT {_HEAD}, '' AS text, '' AS links FROM kept_issues"
        f" WHERE client_id = ? AND deleted_at IS NULL {_NEWEST}",
        (client_id,),
    )
    return from_rows(KeptIssue, rows)


def to_compare(journal: Journal, client_id: str, leaving_out: str = "") -> list[KeptIssue]:
    """Give a client's kept issues with their links, the newest first; the newest have their texts too."""
    rows = journal.read(
        f"SELECT {_HEAD}, links, '' AS text FROM kept_issues"
        f" WHERE client_id = ? AND id <> ? AND deleted_at IS NULL {_NEWEST}",
        (client_id, leaving_out),
    )
    kept = from_rows(KeptIssue, rows)
    newest = (get(journal, one.id) for one in kept[:_WITH_TEXT])
    return [*(one for one in newest if one is not None), *kept[_WITH_TEXT:]]


def same_as(journal: Journal, issue: KeptIssue) -> KeptIssue | None:
    """Give the kept issue that has the same subject, day and links for the same client, or None."""
    row = journal.read_one(
        "SELECT * FROM kept_issues WHERE client_id = ? AND subject = ? AND sent_on IS ? AND links = ?"
        " AND deleted_at IS NULL ORDER BY created_at DESC, rowid DESC LIMIT 1",
        (issue.client_id, issue.subject, issue.sent_on and issue.sent_on.isoformat(), issue.links),
    )
    return None if row is None else from_row(KeptIssue, row)


def senders(journal: Journal) -> list[tuple[str, str]]:
    """Give (id of a client in use, a sender of their issues), each pair once."""
    rows = journal.read(
        "SELECT DISTINCT client_id, sender FROM kept_issues JOIN clients ON clients.id = client_id"
        " WHERE kept_issues.deleted_at IS NULL AND sender <> '' AND clients.deleted_at IS NULL"
        " AND clients.put_away_at IS NULL"
    )
    return [(row["client_id"], row["sender"]) for row in rows]
