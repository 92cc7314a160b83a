"""Past runs come a page at a time, newest first, with their counts."""

from __future__ import annotations

import pytest

from mistakejournal.store import pastruns, tables


@pytest.fixture
def list_id(journal):
    with journal.write() as writing:
        return writing.add(tables.CHECKLISTS, name="Newsletter")


def add(journal, clock, list_id, **fields):
    clock.advance(minutes=60)
    with journal.write() as writing:
        return writing.add(
            tables.RUNS,
            **(
                {"title": "Newsletter", "checklist_id": list_id, "state": "done", "started_at": writing.now}
                | fields
            ),
        )


def test_pages_follow_each_other_without_a_gap_even_for_one_moment(journal, clock, list_id):
    at = clock.now()
    same = [add(journal, clock, list_id, started_at=at) for _ in range(3)]
    later = [add(journal, clock, list_id) for _ in range(4)]
    wanted = [*reversed(later), *sorted(same, reverse=True)]
    found, after = [], None
    while page := pastruns.page(journal, list_id, after, 2):
        assert len(page) <= 2
        found += [line.id for line in page]
        after = page[-1].place
    assert found == wanted


def test_open_runs_deleted_ones_and_those_of_other_lists_are_left_out(journal, clock, list_id):
    add(journal, clock, list_id, state="open")
    add(journal, clock, list_id, deleted_at=clock.now())
    aside = add(journal, clock, list_id, state="dropped")
    with journal.write() as writing:
        other = writing.add(tables.CHECKLISTS, name="Invoice")
    add(journal, clock, other)
    assert [line.id for line in pastruns.page(journal, list_id, None, 50)] == [aside]


def test_skips_and_catches_are_counted_and_catches_named(journal, clock, list_id):
    run_id = add(journal, clock, list_id, minutes=26, interruptions=1)
    with journal.write() as writing:
        steps = [
            writing.add(tables.RUN_STEPS, run_id=run_id, title=state, state=state)
            for state in ("done", "skipped", "open")
        ]
        for title, kind, gone in (
            ("Old link", "near_miss", None),
            ("A mistake", "incident", None),
            ("x", "near_miss", writing.now),
        ):
            writing.add(
                tables.INCIDENTS, title=title, kind=kind, run_id=run_id, caught_by=steps[0], deleted_at=gone
            )
    line = pastruns.page(journal, list_id, None, 50)[0]
    assert (line.skipped, line.caught, line.minutes, line.interruptions) == (1, 1, 26, 1)
    assert pastruns.catches(journal, run_id) == [pastruns.Catch(steps[0], "Old link")]


def test_ten_thousand_runs_are_read_by_an_index(journal, list_id):
    plan = journal.read(
        "EXPLAIN QUERY PLAN SELECT id FROM runs WHERE checklist_id = ? AND deleted_at IS NULL"
        " AND state <> 'open' AND (started_at, id) < (?, ?) ORDER BY started_at DESC, id DESC LIMIT 50",
        (list_id, "9999", ""),
    )
    assert any("runs_by_checklist" in row["detail"] or "runs_counted" in row["detail"] for row in plan)


def test_catches_are_counted_by_step_over_all_runs_of_a_list(journal, clock, list_id):
    with journal.write() as writing:
        step = writing.add(tables.STEPS, checklist_id=list_id, title="Link")
    for kind, gone in (("near_miss", False), ("near_miss", False), ("incident", False), ("near_miss", True)):
        run = add(journal, clock, list_id)
        with journal.write() as writing:
            at_step = writing.add(tables.RUN_STEPS, run_id=run, step_id=step, title="Link")
            writing.add(
                tables.INCIDENTS,
                title="Old link",
                kind=kind,
                run_id=run,
                caught_by=at_step,
                deleted_at=writing.now if gone else None,
            )
    assert pastruns.catches_by_step(journal, list_id) == {step: 2}
    assert pastruns.catches_by_step(journal, "another list") == {}
