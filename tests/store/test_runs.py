from dataclasses import replace
from datetime import timedelta

import pytest

from mistakejournal.domain.run import StepState
from mistakejournal.store import runs as store
from mistakejournal.store import tables


@pytest.fixture
def checklist_id(journal):
    with journal.write() as writing:
        return writing.add(tables.CHECKLISTS, name="Newsletter")


@pytest.fixture
def step_id(journal, checklist_id):
    with journal.write() as writing:
        return writing.add(tables.STEPS, checklist_id=checklist_id, title="Link")


def add_run(journal, checklist_id, step_id, began, minutes, evidence="", state="done"):
    """A run of two steps: the second, `step_id`, took `minutes`."""
    first = began + timedelta(minutes=1)
    with journal.write() as writing:
        run_id = writing.add(
            tables.RUNS,
            title="Run",
            checklist_id=checklist_id,
            started_at=began,
            state=state,
        )
        writing.add(
            tables.RUN_STEPS, run_id=run_id, title="Copy", order_key="A", state="done", ticked_at=first
        )
        writing.add(
            tables.RUN_STEPS,
            run_id=run_id,
            title="Link",
            step_id=step_id,
            order_key="B",
            state="done",
            evidence=evidence,
            ticked_at=first + timedelta(minutes=minutes),
        )
    return run_id


def test_what_is_not_there_is_said(journal):
    for read in (store.get, store.get_step):
        with pytest.raises(KeyError):
            read(journal, "nothing")


def test_a_step_takes_as_long_as_since_the_tick_before_it(journal, clock, checklist_id, step_id):
    for minutes in (3, 5):
        clock.advance(days=1)
        add_run(journal, checklist_id, step_id, clock.now(), minutes)
    times = store.times_of_step(journal, step_id, "")
    assert times == [timedelta(minutes=5), timedelta(minutes=3)]
    assert store.times_of_step(journal, None, "") == []


def test_the_first_step_takes_as_long_as_since_the_start(journal, clock, checklist_id, step_id):
    with journal.write() as writing:
        run_id = writing.add(tables.RUNS, title="", checklist_id=checklist_id, started_at=clock.now())
        writing.add(
            tables.RUN_STEPS,
            run_id=run_id,
            title="Link",
            step_id=step_id,
            state="done",
            ticked_at=clock.now() + timedelta(minutes=2),
        )
    assert store.times_of_step(journal, step_id, "") == [timedelta(minutes=2)]
    assert store.times_of_step(journal, step_id, run_id) == []


def test_only_the_last_ten_times_count(journal, clock, checklist_id, step_id):
    for _ in range(12):
        clock.advance(days=1)
        add_run(journal, checklist_id, step_id, clock.now(), 1)
    assert len(store.times_of_step(journal, step_id, "")) == 10


def test_last_times_proof_is_of_a_finished_run_before_this_one(journal, clock, checklist_id, step_id):
    old = add_run(journal, checklist_id, step_id, clock.now(), 1, "/episodes/71")
    clock.advance(days=7)
    add_run(journal, checklist_id, step_id, clock.now(), 1, "dropped", state="dropped")
    add_run(journal, checklist_id, step_id, clock.now(), 1, "/episodes/72")
    clock.advance(days=7)
    now = store.get(journal, add_run(journal, checklist_id, step_id, clock.now(), 1, "/episodes/73"))
    assert store.last_evidence(journal, step_id, now) == "/episodes/72"
    first = store.get(journal, old)
    ended = replace(first, ended_at=first.started_at)
    assert store.last_evidence(journal, step_id, ended) == ""


def test_lines_tell_how_far_a_run_is(journal, clock, checklist_id, step_id):
    run_id = add_run(journal, checklist_id, step_id, clock.now(), 1, state="open")
    with journal.write() as writing:
        writing.add(tables.RUN_STEPS, run_id=run_id, title="", state="skipped", reason=" ")
        writing.add(tables.RUN_STEPS, run_id=run_id, title="", state="skipped", reason="no list")
        writing.add(tables.RUN_STEPS, run_id=run_id, title="", state="ghost")
    (line,) = store.open_lines(journal)
    assert (line.id, line.done, line.total, line.checklist_name) == (run_id, 3, 5, "Newsletter")
    assert store.open_run_ids(journal) == [run_id]


def test_only_what_an_act_changed_is_written(journal, clock, checklist_id, step_id):
    run_id = add_run(journal, checklist_id, step_id, clock.now(), 1)
    before = store.steps(journal, run_id)
    after = (before[0], replace(before[1], state=StepState.OPEN, ticked_at=None))
    with journal.write() as writing:
        store.save_steps(writing, before, after)
    assert [step.table for step in writing.undo] == [tables.RUN_STEPS]
    assert store.steps(journal, run_id) == after


def test_breaks_stand_in_their_order_and_minutes_newest_first(journal, clock, checklist_id, step_id):
    run_id = add_run(journal, checklist_id, step_id, clock.now(), 1)
    with journal.write() as writing:
        writing.change(tables.RUNS, run_id, minutes=4)
        for offset in (5, 2):
            began = clock.now() + timedelta(minutes=offset)
            writing.add(tables.INTERRUPTIONS, run_id=run_id, began_at=began)
    began = [row.began_at for row in store.interruptions(journal, run_id)]
    assert began == sorted(began)
    assert store.last_minutes(journal, checklist_id) == [4]


def test_an_origin_counts_what_its_steps_have_caught(journal, clock, checklist_id, step_id):
    run_id = add_run(journal, checklist_id, step_id, clock.now(), 1)
    with journal.write() as writing:
        incident = writing.add(tables.INCIDENTS, title="Old link")
        caught_by = writing.add(tables.RUN_STEPS, run_id=run_id, title="Link", incident_id=incident)
        writing.add(tables.INCIDENTS, kind="near_miss", title="Caught", caught_by=caught_by)
        gone = writing.add(tables.INCIDENTS, title="Gone")
        writing.remove(tables.INCIDENTS, gone)
    origins = store.origins(journal, [incident, gone])
    assert set(origins) == {incident}
    assert (origins[incident].title, origins[incident].catches) == ("Old link", 1)
    assert store.origins(journal, []) == {}


def test_read_again_only_what_has_changed_is_read(journal, clock, checklist_id, step_id):
    run_id = add_run(journal, checklist_id, step_id, clock.now(), 5)
    first, revs = store.steps_again(journal, run_id, (), {})
    assert first == store.steps(journal, run_id)
    with journal.write() as writing:
        writing.change(tables.RUN_STEPS, first[1].id, evidence="episode 73")
    again, now = store.steps_again(journal, run_id, first, revs)
    assert again == store.steps(journal, run_id)
    assert again[0] is first[0]
    assert again[1].evidence == "episode 73"
    assert now[first[1].id] == revs[first[1].id] + 1


def test_read_again_a_step_that_is_gone_is_gone_and_a_new_one_is_there(journal, clock, checklist_id, step_id):
    run_id = add_run(journal, checklist_id, step_id, clock.now(), 5)
    first, revs = store.steps_again(journal, run_id, (), {})
    with journal.write() as writing:
        writing.change(tables.RUN_STEPS, first[0].id, deleted_at=writing.now)
        for number in range(120):
            writing.add(tables.RUN_STEPS, run_id=run_id, title=f"Step {number}", order_key="C")
    again, now = store.steps_again(journal, run_id, first, revs)
    assert again == store.steps(journal, run_id)
    assert len(again) == len(now) == 121
