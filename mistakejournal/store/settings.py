"""Settings: one row each, its value as JSON."""

from __future__ import annotations

import json

from mistakejournal.store.journal import Journal


def all_settings(journal: Journal) -> dict[str, object]:
    """Give every stored setting by name; a value that is no JSON is left out."""
    found: dict[str, object] = {}
    for row in journal.read("SELECT name, value FROM settings WHERE deleted_at IS NULL ORDER BY updated_at"):
        try:
            found[row["name"]] = json.loads(row["value"])
        except ValueError:
            continue
    return found


def find_id(journal: Journal, name: str) -> str | None:
    """Give the id of a setting's row, deleted or not, or None before it was ever changed."""
    row = journal.read_one("SELECT id FROM settings WHERE name = ? ORDER BY updated_at DESC", (name,))
    return None if row is None else str(row["id"])
