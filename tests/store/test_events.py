"""Stored events are read oldest first."""

from __future__ import annotations

from datetime import timedelta

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import events, tables
from mistakejournal.store.journal import Journal


def test_events_come_oldest_first_with_their_facts(journal: Journal, clock: StandingClock) -> None:
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS)
        for code, at in (("reopened", clock.now()), ("closed", clock.now() - timedelta(days=1))):
            writing.add(tables.EVENTS, code=code, at=at, incident_id=incident, facts={"a": "b"})
    found = events.of_incident(journal, incident)
    assert [(event.code, event.facts) for event in found] == [
        ("closed", {"a": "b"}),
        ("reopened", {"a": "b"}),
    ]
