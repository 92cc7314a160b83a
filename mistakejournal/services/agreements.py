"""Agreements with the client (D4): asked as a question, kept on their card once they said yes."""

from __future__ import annotations

from mistakejournal.domain.agreement import is_agreement, question, with_agreement, without_agreement
from mistakejournal.domain.fix import Fix, FixAnswer, FixState
from mistakejournal.domain.greeting import greeted
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.template import fill
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_file
from mistakejournal.store import parts, tables
from mistakejournal.store.clients import get_client
from mistakejournal.store.writing import Writing

_QUESTION = "fu_agreement"
_STATES = {FixAnswer.AGREED: FixState.DONE, FixAnswer.NO: FixState.DECLINED}


def agreements(file: IncidentFile) -> tuple[Fix, ...]:
    """Give the fixes of an incident that need the client's yes."""
    return tuple(fix for fix in file.fixes if is_agreement(fix))


def agreement_question(desk: Desk, file: IncidentFile, fix: Fix) -> str:
    """Give the question to the client, ready to copy."""
    client = file.client
    names = (file.first_name, client.contact, client.name) if client else ()
    asked = question(fix.title, names, desk.content.apology["message"]["agreement"])
    text = greeted(desk.content.follow_up(_QUESTION)["text"], file.first_name)
    return fill(text, {"client": file.first_name, "question": asked}) or asked


def record_agreement(desk: Desk, fix_id: str, answer: str) -> Done:
    """Record what they said ("" takes it back). Agreed, it stands, and on the client's card; no declines it.

    All of it is one transaction with one undo. Raises KeyError when there is no such fix.
    """
    fix = parts.get(desk.journal, Fix, fix_id)
    said = FixAnswer(answer) if answer else None
    state = _STATES.get(said, FixState.OWED) if said else FixState.OWED
    with desk.journal.write() as writing:
        at = writing.now if state is FixState.DONE else None
        writing.change(tables.FIXES, fix_id, answer=said, state=state, done_at=at)
        _keep_on_card(desk, writing, fix, is_agreed=said is FixAnswer.AGREED)
    return done(writing, "record_agreement", fix_id)


def _keep_on_card(desk: Desk, writing: Writing, fix: Fix, *, is_agreed: bool) -> None:
    file = incident_file(desk, fix.incident_id)
    client = get_client(desk.journal, file.client.id) if file.client else None
    if client is None or not (is_agreed or fix.answer is FixAnswer.AGREED):
        return
    change = with_agreement if is_agreed else without_agreement
    writing.change(tables.CLIENTS, client.id, agreed=change(client.agreed, fix.title))
