"""What has a day is found as long as it is open, and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from mistakejournal.store.dated import (
    all_dated,
    changes_of_work,
    has_dated,
    last_change,
    last_tick,
    planned_check_ins,
)
from mistakejournal.store.opening import open_journal

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


@pytest.fixture
def journal(journal_file):
    opened = open_journal(journal_file, lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def incident(journal):
    with journal.write() as writing:
        client = writing.add("clients", name="Brightside", contact="Theo Marsh")
        return writing.add("incidents", title="The link", client_id=client)


def test_open_things_with_a_day_come_in_the_order_of_their_time(journal, incident):
    day = date(2026, 11, 24)
    with journal.write() as writing:
        writing.add("promises", incident_id=incident, title="late", due_on=day, due_time="16:00")
        writing.add("promises", incident_id=incident, title="any", due_on=day)
        writing.add("promises", incident_id=incident, title="undated")
        writing.add("promises", incident_id=incident, title="kept", due_on=day, state="kept")
        writing.add("follow_ups", incident_id=incident, title="early", due_on=day, due_time="09:00")
        writing.add("follow_ups", incident_id=incident, title="waived", due_on=day, state="waived")
    found = all_dated(journal)
    assert [(one.kind, one.title) for one in found] == [
        ("follow_up", "early"), ("promise", "late"), ("promise", "any"),
    ]  # fmt: skip
    assert {(one.client_name, one.contact, one.about) for one in found} == {
        ("Brightside", "Theo Marsh", "The link")
    }


def test_only_what_is_open_and_has_a_day_makes_an_incident_dated(journal, incident):
    with journal.write() as writing:
        kept = writing.add("promises", incident_id=incident, title="x", due_on=NOW.date(), state="kept")
        writing.add("follow_ups", incident_id=incident, title="undated")
    assert not has_dated(journal, incident)
    with journal.write() as writing:
        writing.change("promises", kept, state="open")
    assert has_dated(journal, incident)
    assert not has_dated(journal, "another")


def test_planned_check_ins_know_their_work(journal, incident):
    with journal.write() as writing:
        writing.add("check_ins", incident_id=incident, number=2, total=2)
        writing.add("check_ins", incident_id=incident, number=1, total=2, state="done")
    (one,) = planned_check_ins(journal)
    assert (one.number, one.checklist_id, one.client_name) == (2, None, "Brightside")


def test_the_last_tick_of_an_open_run_counts(journal):
    assert last_tick(journal) is None
    with journal.write() as writing:
        checklist = writing.add("checklists", name="List")
        for state, hours in (("open", 2), ("done", 1)):
            run = writing.add("runs", title="List", checklist_id=checklist, state=state, started_at=NOW)
            writing.add("run_steps", run_id=run, title="a", ticked_at=NOW - timedelta(hours=hours))
    assert last_tick(journal) == NOW - timedelta(hours=2)


def test_the_last_change_only_grows(journal, incident):
    before = last_change(journal)
    with journal.write() as writing:
        writing.change("incidents", incident, title="Other")
    assert last_change(journal) > before


def test_work_is_known_with_its_last_change(journal):
    with journal.write() as writing:
        checklist = writing.add("checklists", name="List")
        row = writing.add("schedules", checklist_id=checklist, starts_on=NOW.date())
    assert set(changes_of_work(journal)) == {row}
