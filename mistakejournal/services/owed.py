"""System fixes that are still owed, as Today shows them (D6)."""

from __future__ import annotations

from mistakejournal.domain.fix import Fix
from mistakejournal.domain.records import dataclass
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_files import incident_files
from mistakejournal.store import fixes as store


@dataclass(frozen=True)
class OwedFix:
    """A fix that is owed, with the incident it belongs to. `fix.title` is "" while it is not worked out."""

    fix: Fix
    incident_id: str
    incident_title: str
    client_name: str


def fixes_owed(desk: Desk) -> list[OwedFix]:
    """Give the fixes that are owed, the soonest due first, undated ones last."""
    fixes = store.owed(desk.journal)
    files = {file.incident.id: file for file in incident_files(desk, [fix.incident_id for fix in fixes])}
    owed = []
    for fix in fixes:
        file = files[fix.incident_id]
        owed.append(OwedFix(fix, fix.incident_id, file.title, file.client.name if file.client else ""))
    return owed
