"""Promises: each in its literal words, kept as described, changed and told, or not kept (J2)."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.telling import Promise, PromiseState
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.incident_files import incident_files
from mistakejournal.store import messages as store
from mistakejournal.store import tables


@dataclass(frozen=True)
class PromiseDue:
    """An open promise with the incident it belongs to."""

    promise: Promise
    incident_id: str
    incident_title: str
    client_name: str


def promises_due(desk: Desk, until: date | None = None) -> list[PromiseDue]:
    """Give the open promises, those due up to a day when one is named (undated always), soonest first."""
    promises = store.open_promises(desk.journal, until)
    files = {file.incident.id: file for file in incident_files(desk, [one.incident_id for one in promises])}
    due = []
    for promise in promises:
        file = files[promise.incident_id]
        name = file.client.name if file.client else ""
        due.append(PromiseDue(promise, promise.incident_id, file.title, name))
    return due


def settle_promise(desk: Desk, promise_id: str, state: str) -> Done:
    """Say how a promise went: "kept", "changed" (and told), "not_kept", or "open" again."""
    settled = PromiseState(state)
    with desk.journal.write() as writing:
        at = None if settled is PromiseState.OPEN else writing.now
        writing.change(tables.PROMISES, promise_id, state=settled, settled_at=at)
    return done(writing, "settle_promise", promise_id)
