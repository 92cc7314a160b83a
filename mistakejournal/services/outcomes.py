"""How it turned out: whether it was as described, and what the client answered (J4)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.incident import Answer, AsDescribed
from mistakejournal.domain.telling import PromiseState
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.followplan import replan
from mistakejournal.services.incident_files import get_incident, incident_file
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing

_AS_PROMISED = {AsDescribed.EXACTLY: PromiseState.KEPT, AsDescribed.DIFFERENT_TOLD: PromiseState.CHANGED}
"""What the answer says of the promise; a difference that they don't know of leaves it open."""


def record_verified(desk: Desk, incident_id: str, as_described: str, what_i_saw: str = "") -> Done:
    """Record whether it happened exactly as described; a difference they don't know of verifies nothing.

    The answer is that to the promise of the chosen option too: one thing, one answer (J2).
    """
    said = AsDescribed(as_described)
    with desk.journal.write() as writing:
        known = get_incident(desk, incident_id).verified_at
        at = None if said is AsDescribed.DIFFERENT_NOT_TOLD else known or writing.now
        _verify(desk, writing, incident_id, said, at)
        writing.change(tables.INCIDENTS, incident_id, what_i_saw=clean(what_i_saw))
        replan(desk, writing, incident_id)
    return done(writing, "record_verified", incident_id)


def not_verified(desk: Desk, incident_id: str) -> Done:
    """Take back whether it happened as described, and with it what that said of the promise."""
    with desk.journal.write() as writing:
        _verify(desk, writing, incident_id, None, None)
    return done(writing, "record_verified", incident_id)


def record_answer(desk: Desk, incident_id: str, answer: str, words: str = "") -> Done:
    """Record the client's answer in their words; "no answer" is never "settled" (J4)."""
    with desk.journal.write() as writing:
        writing.change(
            tables.INCIDENTS,
            incident_id,
            answer=Answer(answer),
            answer_words=clean(words),
            answer_at=writing.now,
        )
    return done(writing, "record_answer", incident_id)


def _verify(
    desk: Desk, writing: Writing, incident_id: str, said: AsDescribed | None, at: datetime | None
) -> None:
    """Write the answer; a promise that she settled on its own row stays as she said."""
    file = incident_file(desk, incident_id)
    known, chosen = file.incident.verified_at, file.chosen
    state = PromiseState.OPEN if said is None else _AS_PROMISED.get(said, PromiseState.OPEN)
    for promise in file.promises:
        is_it = chosen is not None and promise.option_id == chosen.id
        by_answer = promise.settled_at is not None and promise.settled_at == known
        if is_it and (promise.state is PromiseState.OPEN or by_answer):
            writing.change(tables.PROMISES, promise.id, state=state, settled_at=at, unconfirmed=False)
    writing.change(tables.INCIDENTS, incident_id, as_described=said, verified_at=at)
