"""The views of the Journal that she keeps under a name."""

from __future__ import annotations

from mistakejournal.domain.savedview import SavedView
from mistakejournal.store.journal import Journal
from mistakejournal.store.mapping import from_rows


def all_(journal: Journal) -> list[SavedView]:
    """Give the kept views, the one kept first at the top."""
    rows = journal.read("SELECT * FROM saved_views WHERE deleted_at IS NULL ORDER BY order_key, id")
    return from_rows(SavedView, rows)
