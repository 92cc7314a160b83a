"""Closing an incident: offered when it is ready, never automatic, and taken back at any time (J6)."""

from __future__ import annotations

from mistakejournal.domain import closing as rules
from mistakejournal.domain.closing import Closing
from mistakejournal.domain.text import clean
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.levels import level_of
from mistakejournal.store import tables


def closing(desk: Desk, incident_id: str) -> Closing:
    """Give what has to be true before this incident may be closed."""
    return rules.closing(incident_file(desk, incident_id), level_of(desk, incident_id))


def close_incident(desk: Desk, incident_id: str, reason: str = "", untold_reason: str = "") -> Done:
    """Close an incident; what is still open wants a reason, somebody untold one of their own (A6).

    Raises JournalError("needs_reason", condition=…) or ("cannot_close", condition=…) with the condition's
    code; nothing is changed then.
    """
    reason, untold_reason = clean(reason).strip(), clean(untold_reason).strip()
    for condition in closing(desk, incident_id).conditions:
        if condition.met:
            continue
        if not condition.waivable:
            raise JournalError("cannot_close", condition=condition.code)
        if not (untold_reason if condition.code == "everyone_told" else reason):
            raise JournalError("needs_reason", condition=condition.code)
    with desk.journal.write() as writing:
        writing.change(
            tables.INCIDENTS,
            incident_id,
            closed_at=writing.now,
            closing_reason=reason,
            untold_reason=untold_reason,
        )
        writing.add(tables.EVENTS, code="closed", at=writing.now, title=reason, incident_id=incident_id)
    return done(writing, "close_incident", incident_id)


def reopen_incident(desk: Desk, incident_id: str) -> Done:
    """Open a closed incident again; nothing of it is lost."""
    with desk.journal.write() as writing:
        writing.change(tables.INCIDENTS, incident_id, closed_at=None)
        writing.add(tables.EVENTS, code="reopened", at=writing.now, incident_id=incident_id)
    return done(writing, "reopen_incident", incident_id)
