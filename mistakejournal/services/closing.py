"""Closing an incident: offered when it is ready, never automatic, and taken back at any time (J6)."""

from __future__ import annotations

from mistakejournal.domain import closing as rules
from mistakejournal.domain.closing import Closing
from mistakejournal.domain.followup import FollowUpState
from mistakejournal.domain.plan import is_settled
from mistakejournal.domain.text import clean
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.levels import level_of
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing

_WITH_IT = frozenset({"confirm", "ask", "make_good"})
"""Follow-ups that are conditions of closing: closed over, they are closed over too."""


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
        _let_rest(desk, writing, incident_id, reason)
        writing.add(tables.EVENTS, code="closed", at=writing.now, title=reason, incident_id=incident_id)
    return done(writing, "close_incident", incident_id)


def reopen_incident(desk: Desk, incident_id: str) -> Done:
    """Open a closed incident again; nothing of it is lost, and what rested with it is planned again."""
    with desk.journal.write() as writing:
        closed_at = incident_file(desk, incident_id).incident.closed_at
        for one in incident_file(desk, incident_id).follow_ups:
            if one.code in _WITH_IT and one.state is FollowUpState.WAIVED and one.done_at == closed_at:
                writing.change(
                    tables.FOLLOW_UPS, one.id, state=FollowUpState.PLANNED, reason="", done_at=None
                )
        writing.change(tables.INCIDENTS, incident_id, closed_at=None)
        writing.add(tables.EVENTS, code="reopened", at=writing.now, incident_id=incident_id)
    return done(writing, "reopen_incident", incident_id)


def _let_rest(desk: Desk, writing: Writing, incident_id: str, reason: str) -> None:
    """What is asked of the repair itself rests with it; all else that is planned outlives closing (J1)."""
    file = incident_file(desk, incident_id)
    for one in file.follow_ups:
        if one.code in _WITH_IT and not is_settled(one, file.incident):
            writing.change(
                tables.FOLLOW_UPS,
                one.id,
                state=FollowUpState.WAIVED,
                reason=reason,
                done_at=writing.now,
            )
