"""What each issue of a client must have, must not have, or spells in one way."""

from __future__ import annotations

from mistakejournal.domain.inspection import ClientRule
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row


def of_client(journal: Journal, client_id: str) -> list[ClientRule]:
    """Give a client's rules in the order they were made."""
    rows = journal.read(
        "SELECT * FROM client_rules WHERE client_id = ? AND deleted_at IS NULL ORDER BY created_at, rowid",
        (client_id,),
    )
    return [from_row(ClientRule, row) for row in rows]
