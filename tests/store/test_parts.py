"""Parts are read in her order, without what is in the bin."""

from __future__ import annotations

import pytest

from mistakejournal.domain.incident import Feeling, Repair
from mistakejournal.domain.telling import Message
from mistakejournal.services.clock import StandingClock
from mistakejournal.store import parts, tables
from mistakejournal.store.journal import Journal


def test_parts_stand_by_their_key(journal: Journal) -> None:
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS)
        late = writing.add(tables.REPAIRS, incident_id=incident, title="late", order_key="z")
        early = writing.add(tables.REPAIRS, incident_id=incident, title="early", order_key="a")
        gone = writing.add(tables.REPAIRS, incident_id=incident, title="gone", order_key="zz")
        writing.remove(tables.REPAIRS, gone)
    assert [repair.id for repair in parts.of_incident(journal, Repair, incident)] == [early, late]
    assert parts.last_key(journal, Repair, incident) == "z"
    assert parts.last_key(journal, Feeling, incident) is None
    assert parts.find(journal, Repair, gone) is None
    with pytest.raises(KeyError):
        parts.get(journal, Repair, gone)
    assert parts.get(journal, Repair, late).title == "late"


def test_messages_stand_by_the_time_they_were_sent_and_drafts_last(
    journal: Journal, clock: StandingClock
) -> None:
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS)
        draft = writing.add(tables.MESSAGES, incident_id=incident)
        sent = writing.add(tables.MESSAGES, incident_id=incident, sent_at=clock.now())
    assert [message.id for message in parts.of_incident(journal, Message, incident)] == [sent, draft]


def test_the_first_feeling_has_its_time(journal: Journal, clock: StandingClock) -> None:
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS)
        writing.add(tables.FEELINGS, incident_id=incident, name="let down", whose="client")
    assert parts.first_felt_at(journal, incident) is None
    first = clock.now()
    for _ in range(2):
        with journal.write() as writing:
            writing.add(tables.FEELINGS, incident_id=incident, name="panic")
        clock.advance(minutes=1)
    assert parts.first_felt_at(journal, incident) == first
