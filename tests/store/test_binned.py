"""Rows of the bin as the schema ties them: what goes with what, and what has to stay."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mistakejournal.store import binned, tables
from mistakejournal.store.binned import Row


@pytest.fixture
def known(journal):
    """A checklist with a step and a run of it, and an incident with an option, caught at that step."""
    with journal.write() as writing:
        checklist = writing.add(tables.CHECKLISTS, name="Newsletter: send")
        step = writing.add(tables.STEPS, checklist_id=checklist, title="Open the link")
        run = writing.add(tables.RUNS, title="Newsletter: send", checklist_id=checklist)
        ticked = writing.add(tables.RUN_STEPS, run_id=run, title="Open the link", step_id=step)
        incident = writing.add(tables.INCIDENTS, title="Old link", caught_by=ticked, run_id=run)
        option = writing.add(tables.OPTIONS, incident_id=incident, title="Send a correction")
        writing.add(tables.EVENTS, code="paused", incident_id=incident, at=writing.now)
    return {
        tables.CHECKLISTS: checklist, tables.STEPS: step, tables.RUNS: run,
        tables.RUN_STEPS: ticked, tables.INCIDENTS: incident, tables.OPTIONS: option,
    }  # fmt: skip


def erase(journal, rows):
    with journal.write() as writing:
        binned.erase(journal, writing, rows)


def ids(journal, table):
    return {row["id"] for row in journal.read(f"SELECT id FROM {table}")}


def test_every_kind_that_is_shown_is_a_table_with_words(journal):
    assert set(binned.SHOWN) <= set(tables.ALL)
    assert binned.shown_rows(journal) == []


def test_every_column_that_names_a_row_is_known_and_none_that_is_not_there(journal):
    places = {(link.table, link.column) for link in binned.links(journal)}
    assert places >= binned._LEFT_BEHIND
    assert places >= binned._PARTS_BY_CHOICE


def test_an_incident_goes_with_its_parts_and_its_events(journal, known):
    doomed = binned.doomed_with(journal, [Row(tables.INCIDENTS, known[tables.INCIDENTS])])
    assert {row.table for row in doomed} == {tables.INCIDENTS, tables.OPTIONS, tables.EVENTS}


def test_a_checklist_stays_for_its_runs_while_its_steps_go(journal, known):
    rows = [Row(table, known[table]) for table in (tables.CHECKLISTS, tables.STEPS)]
    doomed = binned.doomed_with(journal, rows)
    assert doomed == {Row(tables.STEPS, known[tables.STEPS])}
    erase(journal, doomed)
    (row,) = journal.read("SELECT step_id FROM run_steps")
    assert row["step_id"] is None


def test_a_checklist_goes_with_a_run_that_goes_too(journal, known):
    rows = [Row(table, known[table]) for table in (tables.CHECKLISTS, tables.RUNS)]
    doomed = binned.doomed_with(journal, rows)
    assert {row.table for row in doomed} == {tables.CHECKLISTS, tables.STEPS, tables.RUNS, tables.RUN_STEPS}
    erase(journal, doomed)
    (row,) = journal.read("SELECT caught_by, run_id FROM incidents")
    assert tuple(row) == (None, None)


def test_rows_are_found_by_the_moment_of_their_act(journal, known, clock):
    with journal.write() as writing:
        writing.remove(tables.OPTIONS, known[tables.OPTIONS])
    at = clock.now()
    clock.advance(minutes=1)
    with journal.write() as writing:
        writing.remove(tables.INCIDENTS, known[tables.INCIDENTS])
    option = Row(tables.OPTIONS, known[tables.OPTIONS])
    assert binned.deleted_at(journal, at) == [option]
    assert binned.deleted_before(journal, at) == []
    assert binned.deleted_before(journal, at + timedelta(seconds=1)) == [option]
    assert binned.binned_owners(journal, [option]) == [Row(tables.INCIDENTS, known[tables.INCIDENTS])]


def test_a_file_is_named_once_however_many_rows_go(journal, known):
    with journal.write() as writing:
        rows = {
            Row(tables.EVIDENCE, writing.add(tables.EVIDENCE, title="a.png", sha256=sha256, size=1))
            for sha256 in ("one", "one", "two")
        }
        writing.add(tables.EVIDENCE, title="b.png", sha256="two", size=1)
    assert binned.copies_of(journal, rows) == [("one", "a.png")]
    assert binned.copies_of(journal, {Row(tables.STEPS, known[tables.STEPS])}) == []
