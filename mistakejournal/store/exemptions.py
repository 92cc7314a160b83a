"""What was called meant, in one report or for a client."""

from __future__ import annotations

from mistakejournal.domain.inspection import Exemption
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_row


def find(journal: Journal, exemption_id: str) -> Exemption | None:
    """Give an exemption, or None when it was taken back."""
    row = journal.read_one("SELECT * FROM exemptions WHERE id = ? AND deleted_at IS NULL", (exemption_id,))
    return None if row is None else from_row(Exemption, row)


def holding(journal: Journal, client_id: str | None, inspection_id: str = "") -> list[Exemption]:
    """Give those that hold for a client, and those of one report, the newest first."""
    rows = journal.read(
        "SELECT * FROM exemptions WHERE (client_id = ? OR inspection_id = ?) AND deleted_at IS NULL"
        " ORDER BY created_at DESC, rowid DESC",
        (client_id, inspection_id),
    )
    return [from_row(Exemption, row) for row in rows]
