"""A check-in goes with later runs of the same client and the same work."""

from __future__ import annotations

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import checkins, tables
from mistakejournal.store.journal import Journal
from mistakejournal.store.writing import Writing


def run(writing: Writing, checklist: str, client: str, **fields: object) -> str:
    columns = {"started_at": writing.now, **fields}
    return writing.add(tables.RUNS, title="Run", checklist_id=checklist, client_id=client, **columns)


def test_only_the_next_check_in_goes_with_a_run(journal: Journal, clock: StandingClock) -> None:
    with journal.write() as writing:
        client, other = (writing.add(tables.CLIENTS, name=name) for name in ("Harlow", "Oak"))
        work = writing.add(tables.WORKS, name="Newsletter")
        checklist = writing.add(tables.CHECKLISTS, name="Send", work_id=work)
        before = run(writing, checklist, client)
    clock.advance(days=1)
    with journal.write() as writing:
        incident = writing.add(
            tables.INCIDENTS, client_id=client, work_id=work, noticed_at=writing.now, run_id=before
        )
        first, _ = (
            writing.add(tables.CHECK_INS, incident_id=incident, number=number, total=2) for number in (1, 2)
        )
    clock.advance(days=1)
    with journal.write() as writing:
        after = run(writing, checklist, client)
        theirs = run(writing, checklist, other)
        dropped = run(writing, checklist, client, state="dropped")
    assert [one.id for one in checkins.due_with_run(journal, after)] == [first]
    for none in (before, theirs, dropped):
        assert checkins.due_with_run(journal, none) == []
    assert [run for run, _client, _one in checkins.due_with_runs(journal)] == [after]
    assert checkins.clients_with_due(journal) == {client}
    with journal.write() as writing:
        writing.change(tables.CHECK_INS, first, state="done", run_id=after)
    assert checkins.due_with_runs(journal) == []


def test_the_checklist_of_the_incident_is_the_same_work_too(journal: Journal, clock: StandingClock) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Harlow")
        checklist = writing.add(tables.CHECKLISTS, name="Send", client_id=client)
        its_run = run(writing, checklist, client)
        incident = writing.add(
            tables.INCIDENTS, client_id=client, run_id=its_run, noticed_at=writing.now, practice=True
        )
        check_in = writing.add(tables.CHECK_INS, incident_id=incident)
    clock.advance(days=1)
    with journal.write() as writing:
        after = run(writing, checklist, client)
    assert [one.id for one in checkins.due_with_run(journal, after)] == [check_in]
    assert checkins.due_with_runs(journal) == []
    assert checkins.clients_with_due(journal) == frozenset()
