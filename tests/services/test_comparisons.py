from datetime import timedelta

import pytest

from mistakejournal.services import interruptions, runs, ticks
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.comparisons import MOST_RUNS, compare_runs
from mistakejournal.services.steps import paste_steps
from mistakejournal.words.runs import clear_labels


@pytest.fixture
def checklist_id(desk):
    checklist = add_checklist(desk, "Newsletter").id
    paste_steps(desk, checklist, "Copy the draft\nChange the subject\nSend")
    return checklist


def pass_through(desk, clock, checklist_id, minutes, *, away_at=None):
    run_id = runs.start_run(desk, checklist_id).id
    for number, step in enumerate(runs.run_file(desk, run_id).steps):
        if number == away_at:
            interruptions.call_away(desk, run_id)
            clock.advance(minutes=30)
            interruptions.come_back(desk, run_id, "carry_on", "the draft was saved")
        clock.advance(minutes=minutes)
        ticks.tick_step(desk, step.id)
        if number == 2:
            ticks.catch(desk, run_id, step.id, "an old date")
    runs.finish_run(desk, run_id, clear_labels(clock.local().date()))
    clock.advance(days=1)
    return run_id


def test_finished_runs_are_compared_with_their_breaks_and_catches(desk, clock, checklist_id):
    pass_through(desk, clock, checklist_id, 1)
    pass_through(desk, clock, checklist_id, 3, away_at=1)
    runs.start_run(desk, checklist_id)  # an open one is not compared
    dropped = runs.start_run(desk, checklist_id).id
    runs.drop_run(desk, dropped)
    compared = compare_runs(desk, checklist_id)
    assert compared.runs == 2
    assert [step.title for step in compared.steps] == ["Copy the draft", "Change the subject", "Send"]
    assert [step.median for step in compared.steps] == [timedelta(minutes=2)] * 3  # breaks are taken off
    assert [step.breaks for step in compared.steps] == [0, 1, 0]
    assert compared.steps[1].kinds == (("called_away", 1),)
    assert [step.caught for step in compared.steps] == [0, 0, 2]


def test_a_list_without_runs_compares_to_nothing(desk, checklist_id):
    assert compare_runs(desk, checklist_id).runs == 0


def test_only_the_last_ones_are_compared(desk, clock, checklist_id):
    for _ in range(MOST_RUNS + 2):
        pass_through(desk, clock, checklist_id, 1)
    assert compare_runs(desk, checklist_id).runs == MOST_RUNS
