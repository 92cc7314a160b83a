"""Links that stay the same from issue to issue of a client, and are meant to."""

from __future__ import annotations

from mistakejournal.domain.inspection import SteadyLink
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row


def find(journal: Journal, steady_id: str) -> SteadyLink | None:
    """Give a steady link, or None when it was taken back."""
    row = journal.read_one("SELECT * FROM steady_links WHERE id = ? AND deleted_at IS NULL", (steady_id,))
    return None if row is None else from_row(SteadyLink, row)


def of_client(journal: Journal, client_id: str) -> list[SteadyLink]:
    """Give a client's steady links by their words."""
    rows = journal.read(
        "SELECT * FROM steady_links WHERE client_id = ? AND deleted_at IS NULL"
        " ORDER BY title COLLATE NOCASE, id",
        (client_id,),
    )
    return [from_row(SteadyLink, row) for row in rows]
