"""A run takes the card it answers, gives it back when put aside, and opens what follows when it ends."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.agenda import agenda
from mistakejournal.services.checklists import add_checklist, put_away_checklist
from mistakejournal.services.desk import take_back
from mistakejournal.services.runs import drop_run, finish_run, start_run
from mistakejournal.services.schedules import (
    Plan,
    did_it_without_list,
    not_this_time,
    schedule_of,
    set_companion,
    set_schedule,
)
from mistakejournal.services.steps import add_step
from mistakejournal.store import runs, tables
from mistakejournal.words.runs import clear_labels

TODAY = date(2026, 11, 24)
LIST = "Newsletter: send"


@pytest.fixture
def tuesdays(desk, known):
    return set_schedule(desk, known.checklist, Plan(Repeat(Every.WEEK, days=(1,)), TODAY, "10:00")).id


@pytest.fixture
def resend(desk, known):
    row = add_checklist(desk, "Resend to non-openers", known.client).id
    add_step(desk, row, "Choose those who did not open it")
    set_companion(desk, known.checklist, row, weekday=4, at_time="9:00")
    return row


def due(desk):
    return [(card.title, card.day.isoformat(), card.missed) for card in agenda(desk).due]


def states(desk):
    return [
        row["state"] for row in desk.journal.read("SELECT state FROM occurrences WHERE deleted_at IS NULL")
    ]


def end(desk, run_id):
    with desk.journal.write() as writing:
        for step in runs.steps(desk.journal, run_id):
            writing.change(tables.RUN_STEPS, step.id, state="done")
    return finish_run(desk, run_id, clear_labels(TODAY))


def test_started_from_its_card_a_run_takes_it_and_finished_it_is_done(desk, known, tuesdays):
    run = start_run(desk, known.checklist, due_id=agenda(desk).due[0].id)
    assert (due(desk), states(desk)) == ([], ["started"])
    assert schedule_of(desk, known.checklist).next_on == date(2026, 12, 1)
    ended = end(desk, run.id)
    assert states(desk) == ["done"]
    take_back(desk, ended.undo)
    assert states(desk) == ["started"]


def test_a_run_started_elsewhere_on_the_day_takes_the_card_too(desk, known, tuesdays):
    started = start_run(desk, known.checklist)
    assert due(desk) == []
    take_back(desk, started.undo)
    assert due(desk) == [(LIST, "2026-11-24", 0)]


def test_a_run_before_its_day_leaves_the_card_alone(desk, known, tuesdays):
    not_this_time(desk, agenda(desk).due[0].id)
    start_run(desk, known.checklist)
    assert schedule_of(desk, known.checklist).next_on == date(2026, 12, 1)
    assert states(desk) == ["not_this_time"]


def test_a_run_for_another_client_leaves_the_card_alone(desk, known, tuesdays):
    from mistakejournal.services.clients import add_client

    start_run(desk, known.checklist, add_client(desk, "Harlow Coaching").id)
    assert len(due(desk)) == 1


def test_a_run_that_is_put_aside_gives_the_card_back_with_what_it_stood_for(desk, known, tuesdays):
    desk.clock.advance(days=8)
    assert due(desk) == [(LIST, "2026-12-01", 1)]
    run = start_run(desk, known.checklist)
    dropped = drop_run(desk, run.id)
    assert due(desk) == [(LIST, "2026-12-01", 1)]
    take_back(desk, dropped.undo)
    assert (due(desk), states(desk)) == ([], ["started"])


def test_what_was_given_back_and_the_next_one_are_one_card(desk, known, tuesdays):
    drop_run(desk, start_run(desk, known.checklist).id)
    desk.clock.advance(days=7)
    assert due(desk) == [(LIST, "2026-12-01", 1)]
    drop_run(desk, start_run(desk, known.checklist).id)
    assert due(desk) == [(LIST, "2026-12-01", 1)]
    desk.clock.advance(days=7)
    assert due(desk) == [(LIST, "2026-12-08", 2)]
    not_this_time(desk, agenda(desk).due[0].id)
    assert (due(desk), states(desk)) == ([], ["not_this_time"])


def test_days_count_from_the_end_of_the_run(desk, known):
    set_schedule(desk, known.checklist, Plan(Repeat(Every.DONE, 3), TODAY))
    run = start_run(desk, known.checklist)
    assert (due(desk), schedule_of(desk, known.checklist).next_on) == ([], None)
    desk.clock.advance(days=2)
    end(desk, run.id)
    assert schedule_of(desk, known.checklist).next_on == date(2026, 11, 29)


def test_days_count_anew_where_a_card_that_was_given_back_is_left_out(desk, known):
    set_schedule(desk, known.checklist, Plan(Repeat(Every.DONE, 3), TODAY))
    drop_run(desk, start_run(desk, known.checklist).id)
    assert len(due(desk)) == 1
    not_this_time(desk, agenda(desk).due[0].id)
    assert due(desk) == []
    assert schedule_of(desk, known.checklist).next_on == date(2026, 11, 27)


def test_a_run_that_ends_before_its_day_puts_the_count_of_days_off(desk, known):
    set_schedule(desk, known.checklist, Plan(Repeat(Every.DONE, 3), date(2026, 11, 26)))
    end(desk, start_run(desk, known.checklist).id)
    assert schedule_of(desk, known.checklist).next_on == date(2026, 11, 27)


def test_finishing_opens_the_companion_work_and_undo_takes_it_back(desk, known, resend):
    ended = end(desk, start_run(desk, known.checklist).id)
    assert [(card.title, card.day, card.at, card.after) for card in agenda(desk).later] == [
        ("Resend to non-openers", date(2026, 11, 27), "09:00", LIST)
    ]
    desk.clock.advance(days=4)
    assert due(desk) == [("Resend to non-openers", "2026-11-27", 0)]
    take_back(desk, ended.undo)
    assert due(desk) == []


def test_companion_work_stays_until_its_run_is_done(desk, known, resend):
    end(desk, start_run(desk, known.checklist).id)
    desk.clock.advance(days=3)
    run = start_run(desk, resend)
    assert due(desk) == []
    drop_run(desk, run.id)
    assert len(due(desk)) == 1
    end(desk, start_run(desk, resend).id)
    desk.clock.advance(days=30)
    assert due(desk) == []


def test_done_without_the_list_it_opens_the_companion_work_too(desk, known, tuesdays, resend):
    did_it_without_list(desk, agenda(desk).due[0].id)
    assert [card.title for card in agenda(desk).later if card.after] == ["Resend to non-openers"]


def test_companion_work_of_a_list_that_was_put_away_stays_closed(desk, known, resend):
    put_away_checklist(desk, resend)
    end(desk, start_run(desk, known.checklist).id)
    assert agenda(desk).later == ()
