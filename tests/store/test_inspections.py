"""Reports: lists without their texts, those of a step and a run, and what stands beyond the newest."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.store import inspections as store
from mistakejournal.store import tables


def at(minute):
    return datetime(2026, 11, 24, 9, minute, tzinfo=UTC)


@pytest.fixture
def rows(journal):
    """A client, a run with one step, two reports of the step and two by themselves, the last one newest."""
    with journal.write() as writing:
        client = writing.add(tables.CLIENTS, name="Brightside")
        checklist = writing.add(tables.CHECKLISTS, name="Newsletter")
        run = writing.add(tables.RUNS, title="Newsletter", checklist_id=checklist)
        step = writing.add(tables.RUN_STEPS, run_id=run, title="Inspect")
        ids = [
            writing.add(
                tables.INSPECTIONS,
                title=f"{minute}.eml",
                client_id=client,
                run_step_id=step if minute < 2 else None,
                inspected_at=at(minute),
                report="{}",
            )
            for minute in range(4)
        ]
    return client, run, step, ids


def test_one_is_read_whole_and_lists_without_the_text(journal, rows):
    _, run, step, ids = rows
    assert store.get(journal, ids[0]).report == "{}"
    lists = [*store.recent(journal, 9), *store.of_run(journal, run), store.of_step(journal, step)]
    assert {one.report for one in lists} == {""}


def test_the_newest_comes_first_and_stands_for_its_step(journal, rows):
    _, run, step, ids = rows
    assert [one.id for one in store.recent(journal, 2)] == [ids[3], ids[2]]
    assert [one.id for one in store.of_run(journal, run)] == ids[:2]
    assert store.of_step(journal, step).id == ids[1]
    assert store.of_step(journal, "none") is None


def test_beyond_the_newest_are_only_those_of_no_run(journal, rows):
    assert store.beyond(journal, 1) == [rows[3][2]]
    assert store.beyond(journal, 2) == []


def test_under_way_are_those_of_open_runs(journal, rows):
    client, run, _, ids = rows
    assert sorted(store.under_way(journal, client)) == sorted(ids[:2])
    with journal.write() as writing:
        writing.change(tables.RUNS, run, state="done")
    assert store.under_way(journal, client) == []


def test_what_is_in_the_bin_is_gone_for_all_of_them(journal, rows):
    client, run, step, ids = rows
    with journal.write() as writing:
        for one in ids:
            writing.remove(tables.INSPECTIONS, one)
    assert store.recent(journal, 9) == store.of_run(journal, run) == store.under_way(journal, client) == []
    assert store.of_step(journal, step) is None
    with pytest.raises(KeyError):
        store.get(journal, ids[0])
