from datetime import date

import pytest

from mistakejournal.services import clients, runs, ticks
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clearlines import month_of_lines
from mistakejournal.services.steps import paste_steps
from mistakejournal.words.runs import clear_labels


@pytest.fixture
def client_id(desk):
    return clients.add_client(desk, "The Brightside Podcast", "Theo Marsh").id


def finish(desk, clock, client_id, name="Newsletter"):
    checklist = add_checklist(desk, name, client_id).id
    paste_steps(desk, checklist, "Look")
    run_id = runs.start_run(desk, checklist).id
    clock.advance(minutes=1)
    for step in runs.run_file(desk, run_id).steps:
        ticks.tick_step(desk, step.id)
    runs.finish_run(desk, run_id, clear_labels(clock.local().date()))
    return run_id


def test_a_month_holds_the_finished_runs_of_one_client_oldest_first(desk, clock, client_id):
    finish(desk, clock, client_id, "Issue 118")
    clock.advance(days=1)
    finish(desk, clock, client_id, "Issue 119")
    finish(desk, clock, clients.add_client(desk, "Lumen").id, "Invoice")
    month = month_of_lines(desk, client_id)
    assert month.client_name == "The Brightside Podcast"
    assert [(line.day, line.text) for line in month.lines] == [
        (date(2026, 11, 24), "Issue 118, 24 November"),
        (date(2026, 11, 25), "Issue 119, 25 November"),
    ]


def test_the_months_meet_at_her_midnight(desk, clock, client_id):
    clock.advance(days=6, hours=13, minutes=31)  # 23:01 on the last day of November in Berlin: 22:01 UTC
    finish(desk, clock, client_id)
    clock.advance(hours=1)  # 0:03 on 1 December there, while it is November in London
    finish(desk, clock, client_id)
    assert [len(month_of_lines(desk, client_id, date(2026, month, 9)).lines) for month in (10, 11, 12)] == [
        0,
        1,
        1,
    ]


def test_lines_that_name_others_are_left_out(desk, clock, client_id):
    clients.add_client(desk, "Lumen", "Robin Ash")
    finish(desk, clock, client_id, "Newsletter after the call with Robin Ash")
    month = month_of_lines(desk, client_id)
    assert (month.lines, month.left_out) == ((), ("Robin Ash",))


def test_a_client_that_is_not_there_is_a_key_error(desk):
    with pytest.raises(KeyError):
        month_of_lines(desk, "nobody")
