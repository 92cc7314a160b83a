"""Runs as an incident looks back at them."""

from __future__ import annotations

from mistakejournal.services.clock import StandingClock
from mistakejournal.store import breaks, tables
from mistakejournal.store.journal import Journal


def test_the_work_of_a_run_is_its_own_or_that_of_its_list(journal: Journal) -> None:
    with journal.write() as writing:
        client, other = (writing.add(tables.CLIENTS, name=name) for name in ("Harlow", "Oak"))
        work = writing.add(tables.WORKS, name="Newsletter")
        checklist = writing.add(tables.CHECKLISTS, name="Send", client_id=client, work_id=work)
        plain = writing.add(tables.RUNS, title="Run", checklist_id=checklist)
        own = writing.add(tables.RUNS, title="Run", checklist_id=checklist, client_id=other)
    assert breaks.work_of_run(journal, plain) == breaks.WorkOfRun(client, work)
    assert breaks.work_of_run(journal, own) == breaks.WorkOfRun(other, work)
    assert breaks.work_of_run(journal, "none") is None


def test_the_list_used_last_is_offered(journal: Journal) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Harlow")
        used, _ = (writing.add(tables.CHECKLISTS, name=name, client_id=client) for name in ("Used", "New"))
        writing.add(tables.RUNS, title="Run", checklist_id=used, started_at=writing.now)
    assert breaks.last_checklist_id(journal, client, None) == used
    assert breaks.last_checklist_id(journal, client, "other work") is None


def test_runs_of_a_work_come_newest_first_up_to_a_moment(journal: Journal, clock: StandingClock) -> None:
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Harlow")
        checklist = writing.add(tables.CHECKLISTS, name="Send", client_id=client)
    ids = []
    for _ in range(3):
        with journal.write() as writing:
            ids.append(writing.add(tables.RUNS, title="Run", checklist_id=checklist, started_at=writing.now))
        clock.advance(days=1)
    found = breaks.runs_of_work(journal, client, None, None, 2)
    assert [run.id for run in found] == [ids[2], ids[1]]
    early = breaks.runs_of_work(journal, client, None, found[1].started_at, 9)
    assert [run.id for run in early] == [ids[1], ids[0]]
    assert breaks.runs_of_work(journal, "nobody", None, None, 9) == []


def test_what_was_seen_and_caught_at_a_learned_step(journal: Journal, clock: StandingClock) -> None:
    with journal.write() as writing:
        checklist = writing.add(tables.CHECKLISTS, name="Send")
        incident = writing.add(tables.INCIDENTS, title="Old link")
        run = writing.add(tables.RUNS, title="Run", checklist_id=checklist)
        step = writing.add(
            tables.RUN_STEPS,
            run_id=run,
            title="Test",
            incident_id=incident,
            state="done",
            evidence="episode 73",
            ticked_at=writing.now,
        )
        writing.add(tables.RUN_STEPS, run_id=run, title="Test", incident_id=incident, state="skipped")
        writing.add(
            tables.INCIDENTS, kind="near_miss", title="Caught", caught_by=step, noticed_at=writing.now
        )
    assert [seen.evidence for seen in breaks.seen_since(journal, incident)] == ["episode 73"]
    assert [caught.title for caught in breaks.caught_since(journal, incident)] == ["Caught"]
