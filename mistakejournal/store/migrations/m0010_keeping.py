"""A client whose name is forgotten, and a journal that has moved to another laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

COLUMNS = (
    "ALTER TABLE clients ADD COLUMN forgotten_at TEXT",
    "ALTER TABLE journal ADD COLUMN moved_at TEXT",
)


def migrate(db: Database) -> None:
    """Add the two moments; both are empty in a journal that was not asked for either."""
    for column in COLUMNS:
        db.execute(column)
