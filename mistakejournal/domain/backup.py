"""A backup: a whole copy of the journal, named by its moment and by why it was made (O1)."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from mistakejournal.domain.records import dataclass

HERE, ELSEWHERE = "here", "elsewhere"
"""Beside the journal, or in the second place of her choice."""

BY_ITSELF = ("changes", "close")
"""Reasons of backups that nobody asked for and no act is about to follow: made where something changed."""
REASONS = (*BY_ITSELF, "asked", "migration", "restore", "import", "delete", "encryption")
"""Why one is made: half an hour of changes, closing, "Back up now", or before what it names."""

_MOMENT = "%Y%m%dT%H%M%SZ"
_BEFORE_MIGRATION = "before-"
"""How the name goes on before a migration, with the schema it goes to."""


@dataclass(frozen=True)
class Backup:
    """One backup on the disk. `made_at` is in UTC, `size` is that of the journal's file in bytes.

    `reason` is one of REASONS, or "" for a name that some other version wrote.
    """

    path: Path
    made_at: datetime
    reason: str
    size: int = 0
    where: str = HERE


def backup_name(stem: str, made_at: datetime, reason: str) -> str:
    """Give the file's name of a backup of the journal `stem`, made at a moment in UTC."""
    return f"{stem}-{made_at.astimezone(UTC):{_MOMENT}}-{reason}.db"


def backup_from(path: Path, stem: str, size: int = 0, where: str = HERE) -> Backup | None:
    """Read a backup's name; None where it is none of the journal `stem`."""
    found = re.fullmatch(rf"{re.escape(stem)}-(\d{{8}}T\d{{6}}Z)-([a-z0-9.-]+)\.db", path.name)
    if found is None:
        return None
    try:
        made_at = datetime.strptime(found[1], _MOMENT).replace(tzinfo=UTC)
    except ValueError:  # such as the 31st of February
        return None
    reason = "migration" if found[2].startswith(_BEFORE_MIGRATION) else found[2]
    return Backup(path, made_at, reason if reason in REASONS else "", size, where)
