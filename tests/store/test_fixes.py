"""Owed fixes come by their day, undated ones last."""

from __future__ import annotations

from datetime import date

from mistakejournal.store import fixes, tables
from mistakejournal.store.journal import Journal


def test_owed_fixes_come_by_their_day(journal: Journal) -> None:
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS)
        practice = writing.add(tables.INCIDENTS, practice=True)
        writing.add(tables.FIXES, incident_id=incident, title="undated")
        writing.add(tables.FIXES, incident_id=incident, title="later", due_on=date(2026, 12, 1))
        writing.add(tables.FIXES, incident_id=incident, title="soon", due_on=date(2026, 11, 27))
        writing.add(tables.FIXES, incident_id=incident, title="done", state="done")
        writing.add(tables.FIXES, incident_id=practice, title="practice")
    assert [fix.title for fix in fixes.owed(journal)] == ["soon", "later", "undated"]
