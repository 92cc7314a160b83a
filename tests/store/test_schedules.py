"""What waits is read with its list; what is in the bin, paused or settled is not."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.store import schedules as store
from mistakejournal.store import tables

DAY = date(2026, 11, 24)


@pytest.fixture
def known(journal):
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        checklist = writing.add(tables.CHECKLISTS, name="Newsletter", client_id=client)
        writing.add(tables.STEPS, checklist_id=checklist, title="Look")
        schedule = writing.add(
            tables.SCHEDULES, checklist_id=checklist, rule="FREQ=WEEKLY;BYDAY=TU", starts_on=DAY, next_on=DAY
        )
    return checklist, schedule


def occurrence(journal, checklist, **values):
    with journal.write() as writing:
        return writing.add(tables.OCCURRENCES, checklist_id=checklist, due_on=DAY, **values)


def test_a_schedule_waits_with_its_list_and_client(journal, known):
    (line,) = store.waiting(journal, DAY)
    assert (line.title, line.client_name, line.steps, line.learned) == ("Newsletter", "Brightside", 1, 0)
    assert (line.id, line.occurrence_id, line.due_on) == (known[1], None, DAY)
    assert store.waiting(journal, date(2026, 11, 23)) == []


@pytest.mark.parametrize("column", ["deleted_at", "put_away_at"])
@pytest.mark.parametrize("table", [tables.SCHEDULES, tables.CHECKLISTS])
def test_what_is_in_the_bin_or_put_away_does_not_wait(journal, known, table, column):
    with journal.write() as writing:
        row = known[1] if table == tables.SCHEDULES else known[0]
        writing.change(table, row, **{column: writing.now})
    assert store.waiting(journal, DAY) == []


def test_an_occurrence_waits_only_while_it_is_due(journal, known):
    occurrence(journal, known[0], state="done", schedule_id=known[1])
    due = occurrence(journal, known[0], missed=2)
    assert [(line.id, line.missed) for line in store.waiting(journal, DAY) if line.occurrence_id] == [
        (due, 2)
    ]
    assert store.last_settled(journal, known[1]) == DAY
    assert store.last_settled(journal, "none") is None


def test_what_a_run_was_for_and_what_it_opened(journal, known):
    with journal.write() as writing:
        run = writing.add(tables.RUNS, title="Newsletter", checklist_id=known[0])
        other = writing.add(
            tables.RUNS, title="Newsletter", checklist_id=known[0], state="done", ended_at=writing.now
        )
    taken = occurrence(journal, known[0], run_id=run, state="started")
    opened = occurrence(journal, known[0], source_run_id=other)
    assert store.of_run(journal, run).id == taken
    assert store.of_run(journal, other) is None
    assert {row: found.id for row, found in store.of_runs(journal).items()} == {run: taken}
    assert [found.id for found in store.opened_by(journal, other)] == [opened]
    assert store.last_done(journal, known[0]) is not None
    assert store.last_done(journal, "none") is None


def test_a_schedule_and_companion_work_are_found_by_their_list(journal, known):
    with journal.write() as writing:
        companion = writing.add(tables.COMPANIONS, checklist_id=known[0], companion_id=known[0])
    assert store.get(journal, known[1]).checklist_id == known[0]
    assert [one.id for one in store.of_checklist(journal, known[0])] == [known[1]]
    assert [one.id for one in store.companions_of(journal, known[0])] == [companion]
    with pytest.raises(KeyError):
        store.get(journal, "none")


def test_the_lists_of_a_client_for_a_kind_of_work(journal, known):
    with journal.write() as writing:
        work = writing.add(tables.WORKS, name="Newsletter")
        client = journal.read_one("SELECT id FROM clients")["id"]
        writing.change(tables.CHECKLISTS, known[0], work_id=work)
    assert store.lists_of(journal, client, work) == [known[0]]
    assert store.lists_of(journal, client, "other") == []


def test_whether_anything_is_scheduled_is_one_question(journal, known):
    assert store.any_schedule(journal)
    with journal.write() as writing:
        writing.remove(tables.CHECKLISTS, known[0])
    assert not store.any_schedule(journal)
    with journal.write() as writing:
        writing.change(tables.CHECKLISTS, known[0], deleted_at=None)
        writing.remove(tables.SCHEDULES, known[1])
    assert not store.any_schedule(journal)
