"""Promises: each in its literal words, kept as described, changed and told, or not kept (J2)."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.telling import Promise, PromiseState
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.duetimes import moved_columns
from mistakejournal.store import incidents, tables
from mistakejournal.store import messages as store


@dataclass(frozen=True)
class PromiseDue:
    """An open promise with the incident it belongs to; also one that changed and isn't told (`untold`)."""

    promise: Promise
    incident_id: str
    incident_title: str
    client_name: str
    first_name: str = ""


def promises_due(desk: Desk, until: date | None = None) -> list[PromiseDue]:
    """Give the open promises, soonest first; up to a day: without those that rest until after it.

    Undated ones, those she has not confirmed and changes that were not told are always among them.
    """
    promises = store.open_promises(desk.journal, until)
    heads = incidents.heads(desk.journal, list({one.incident_id for one in promises}))
    about = {
        head.id: {
            "incident_id": head.id,
            "incident_title": head.shown_title,
            "client_name": head.client_name,
            "first_name": head.first_name,
        }
        for head in heads.values()
    }
    return [PromiseDue(promise=promise, **about[promise.incident_id]) for promise in promises]


def settle_promise(desk: Desk, promise_id: str, state: str) -> Done:
    """Say how a promise went: "kept", "changed" (and told), "not_kept", or "open" again."""
    settled = PromiseState(state)
    with desk.journal.write() as writing:
        columns: dict[str, object] = {"state": settled, "settled_at": writing.now, "unconfirmed": False}
        if settled is PromiseState.OPEN:
            columns |= {"settled_at": None, "untold": False, "changed_to": ""}
        writing.change(tables.PROMISES, promise_id, **columns)
    return done(writing, "settle_promise", promise_id)


def add_promise(
    desk: Desk, incident_id: str, words: str, due_on: date | None = None, due_time: str = ""
) -> Done:
    """Note a promise she made elsewhere; day and time are read from its words where she names none."""
    from mistakejournal.services.promising import promise_columns  # Today only reads promises

    with desk.journal.write() as writing:
        columns = promise_columns(desk, words, writing.now, due_on, due_time)
        promise_id = writing.add(tables.PROMISES, incident_id=incident_id, **columns)
    return done(writing, "add_promise", promise_id)


def confirm_promise(desk: Desk, promise_id: str) -> Done:
    """Say that what was found is a promise."""
    with desk.journal.write() as writing:
        writing.change(tables.PROMISES, promise_id, unconfirmed=False)
    return done(writing, "confirm_promise", promise_id)


def not_a_promise(desk: Desk, promise_id: str) -> Done:
    """Put a row into the bin that was found and promises nothing."""
    with desk.journal.write() as writing:
        writing.remove(tables.PROMISES, promise_id)
    return done(writing, "not_a_promise", promise_id)


def set_promise_due(desk: Desk, promise_id: str, due_on: date | None, due_time: str = "") -> Done:
    """Say when a promise is due, on her wall; with that it is one."""
    with desk.journal.write() as writing:
        writing.change(
            tables.PROMISES,
            promise_id,
            unconfirmed=False,
            **moved_columns(desk, due_on, due_time),
        )
    return done(writing, "set_promise_due", promise_id)
