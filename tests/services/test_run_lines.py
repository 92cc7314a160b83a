"""Runs in lists: open ones, those of a checklist, and how long they usually take."""

from __future__ import annotations

from mistakejournal.domain.run import RunState
from mistakejournal.services import run_lines, runs
from mistakejournal.services.interruptions import call_away
from mistakejournal.services.runrecords import past_runs
from mistakejournal.services.ticks import tick_step
from tests.services.newsletter import ids, make_list, states, whole_run


def test_several_runs_may_be_open_and_each_resumes_where_it_was(desk):
    checklist_id = make_list(desk)
    one = runs.start_run(desk, checklist_id).id
    tick_step(desk, ids(desk, one)[0])
    desk.clock.advance(minutes=1)
    two = runs.start_run(desk, checklist_id).id
    lines = run_lines.open_runs(desk)
    assert [(line.id, line.done, line.total) for line in lines] == [(two, 0, 4), (one, 1, 4)]
    assert states(desk, one) == ["done", "open", "open", "open"]


def test_a_dropped_run_is_no_longer_open_but_listed(desk):
    checklist_id = make_list(desk)
    run_id = runs.start_run(desk, checklist_id).id
    tick_step(desk, ids(desk, run_id)[0])
    call_away(desk, run_id)
    runs.drop_run(desk, run_id)
    assert run_lines.open_runs(desk) == []
    (line,) = past_runs(desk, checklist_id)
    assert line.state is RunState.DROPPED
    assert runs.run_file(desk, run_id).away is None


def test_the_usual_time_is_the_median_of_the_last_runs(desk):
    checklist_id = make_list(desk)
    assert run_lines.usual_minutes(desk, checklist_id) is None
    for minutes in (1, 2, 9):
        whole_run(desk, checklist_id, minutes=minutes)
    assert run_lines.usual_minutes(desk, checklist_id) == 8
    assert [line.minutes for line in past_runs(desk, checklist_id)] == [36, 8, 4]
