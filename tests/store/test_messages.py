"""Drafts, what was sent last, and open promises."""

from __future__ import annotations

from datetime import date

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import messages, tables
from mistakejournal.store.journal import Journal


def test_a_draft_is_found_by_kind_and_channel(journal: Journal, clock: StandingClock) -> None:
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS)
        email = writing.add(tables.MESSAGES, incident_id=incident, body="a")
        sent = writing.add(tables.MESSAGES, incident_id=incident, body="b", sent_at=writing.now)
    clock.advance(seconds=1)
    with journal.write() as writing:
        chat = writing.add(tables.MESSAGES, incident_id=incident, channel="chat")
    assert [draft.id for draft in messages.drafts(journal, incident, "full")] == [chat, email]
    found = messages.draft(journal, incident, "full", "email")
    newest = messages.draft(journal, incident, "full")
    last = messages.last_sent(journal, incident, "full")
    assert found is not None
    assert newest is not None
    assert last is not None
    assert (found.id, newest.id, last.id) == (email, chat, sent)
    assert messages.draft(journal, incident, "holding") is None
    assert messages.last_sent(journal, incident, "holding") is None


def test_open_promises_come_by_their_day(journal: Journal) -> None:
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS)
        practice = writing.add(tables.INCIDENTS, practice=True)
        for title, day, time in (
            ("undated", None, ""),
            ("later", date(2026, 11, 27), "12:00"),
            ("noon", date(2026, 11, 24), "12:00"),
            ("ten", date(2026, 11, 24), "10:00"),
        ):
            writing.add(tables.PROMISES, incident_id=incident, title=title, due_on=day, due_time=time)
        writing.add(tables.PROMISES, incident_id=incident, title="kept", state="kept")
        writing.add(tables.PROMISES, incident_id=practice, title="practice")
    assert [promise.title for promise in messages.open_promises(journal)] == [
        "ten",
        "noon",
        "later",
        "undated",
    ]
    today = messages.open_promises(journal, date(2026, 11, 24))
    assert [promise.title for promise in today] == ["ten", "noon", "undated"]
