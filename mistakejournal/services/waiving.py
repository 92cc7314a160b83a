"""Leaving something out that was planned, with a reason (J3, J6)."""

from __future__ import annotations

from mistakejournal.domain.text import clean
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done

WAIVED = "waived"
"""The state of a check-in and of a follow-up that was left out."""


def waive(desk: Desk, table: str, row_id: str, reason: str, label: str) -> Done:
    """Leave a planned row out. Raises JournalError("needs_reason"); nothing is changed then."""
    words = clean(reason).strip()
    if not words:
        raise JournalError("needs_reason")
    with desk.journal.write() as writing:
        writing.change(table, row_id, state=WAIVED, reason=words, done_at=writing.now)
    return done(writing, label, row_id)
