"""Choosing sets the promise, and moves it, and takes it back."""

from __future__ import annotations

from datetime import date

import pytest

from mistakejournal.domain.telling import PromiseState
from mistakejournal.services.choices import choose_option
from mistakejournal.services.desk import take_back
from mistakejournal.services.incident_parts import add_option, remove_option
from mistakejournal.services.incidents import incident_file, start_incident
from mistakejournal.services.outcomes import not_verified, record_verified
from mistakejournal.services.promises import settle_promise
from mistakejournal.services.telling import answered_already


@pytest.fixture
def incident(desk):
    return start_incident(desk, title="Last week’s link").id


def promised(desk, incident_id):
    return [
        (promise.title, promise.due_on, promise.due_time)
        for promise in incident_file(desk, incident_id).promises
        if promise.option_id
    ]


def test_what_is_chosen_is_a_promise_with_its_time(desk, incident):
    one = add_option(desk, incident, "A correction to everyone.", by_when="today by 12:00").id
    two = add_option(desk, incident, "A resend on Friday at 9:00").id
    assert promised(desk, incident) == []
    choose_option(desk, incident, one)
    assert promised(desk, incident) == [
        ("A correction to everyone, today by 12:00", date(2026, 11, 24), "12:00")
    ]
    choose_option(desk, incident, two)
    assert promised(desk, incident) == [("A resend on Friday at 9:00", date(2026, 11, 27), "09:00")]
    choose_option(desk, incident, None)
    assert promised(desk, incident) == []


def test_one_undo_takes_choice_and_promise_back(desk, incident):
    one = add_option(desk, incident, "A correction", by_when="by 12:00").id
    two = add_option(desk, incident, "A resend", by_when="on Friday").id
    choose_option(desk, incident, one)
    done = choose_option(desk, incident, two)
    take_back(desk, done.undo)
    file = incident_file(desk, incident)
    assert file.chosen.id == one
    assert [promise.option_id for promise in file.promises] == [one]


def test_choosing_it_again_with_another_time_doubles_nothing(desk, incident):
    one = add_option(desk, incident, "A correction", by_when="by 12:00").id
    choose_option(desk, incident, one)
    desk.clock.advance(minutes=5)
    choose_option(desk, incident, one, desk.clock.now())
    assert len(promised(desk, incident)) == 1


def test_today_is_the_day_on_which_they_read_it(desk, incident):
    one = add_option(desk, incident, "A correction", by_when="tomorrow by 12:00").id
    two = add_option(desk, incident, "A resend", by_when="within two hours of your yes, in 2 hours").id
    answered_already(desk, incident, "Two ways.", desk.clock.now(), "email")
    desk.clock.advance(days=1)
    choose_option(desk, incident, one)
    assert promised(desk, incident)[0][1:] == (date(2026, 11, 25), "12:00")
    choose_option(desk, incident, two)
    assert promised(desk, incident)[0][1:] == (date(2026, 11, 25), "11:30")


def test_without_a_time_it_is_a_promise_all_the_same(desk, incident):
    one = add_option(desk, incident, "A correction to everyone").id
    choose_option(desk, incident, one)
    assert promised(desk, incident) == [("A correction to everyone", None, "")]


def test_a_promise_that_was_kept_stays(desk, incident):
    one = add_option(desk, incident, "A correction", by_when="by 12:00").id
    choose_option(desk, incident, one)
    settle_promise(desk, incident_file(desk, incident).promises[0].id, "kept")
    choose_option(desk, incident, None)
    assert incident_file(desk, incident).promises[0].state is PromiseState.KEPT
    choose_option(desk, incident, one)
    assert len(promised(desk, incident)) == 1


def test_an_option_takes_its_promise_into_the_bin_and_back(desk, incident):
    one = add_option(desk, incident, "A correction", by_when="by 12:00").id
    choose_option(desk, incident, one)
    removed = remove_option(desk, one)
    assert promised(desk, incident) == []
    take_back(desk, removed.undo)
    assert len(promised(desk, incident)) == 1


@pytest.fixture
def chosen(desk, incident):
    choose_option(desk, incident, add_option(desk, incident, "A correction", by_when="by 12:00").id)
    return incident


def state(desk, incident_id):
    return [promise.state for promise in incident_file(desk, incident_id).promises]


@pytest.mark.parametrize(
    ("said", "promise"),
    [
        ("exactly", PromiseState.KEPT),
        ("different_told", PromiseState.CHANGED),
        ("different_not_told", PromiseState.OPEN),
    ],
)
def test_one_answer_says_how_the_chosen_way_went(desk, chosen, said, promise):
    done = record_verified(desk, chosen, said)
    assert state(desk, chosen) == [promise]
    take_back(desk, done.undo)
    assert state(desk, chosen) == [PromiseState.OPEN]
    record_verified(desk, chosen, said)
    not_verified(desk, chosen)
    assert state(desk, chosen) == [PromiseState.OPEN]
    assert incident_file(desk, chosen).incident.as_described is None


def test_another_answer_is_another_for_the_promise_too(desk, chosen):
    record_verified(desk, chosen, "exactly")
    desk.clock.advance(minutes=5)
    record_verified(desk, chosen, "different_told")
    assert state(desk, chosen) == [PromiseState.CHANGED]
    record_verified(desk, chosen, "different_not_told")
    assert state(desk, chosen) == [PromiseState.OPEN]


def test_what_she_said_of_the_promise_itself_stands(desk, chosen):
    settle_promise(desk, incident_file(desk, chosen).promises[0].id, "not_kept")
    desk.clock.advance(minutes=5)
    record_verified(desk, chosen, "exactly")
    assert state(desk, chosen) == [PromiseState.NOT_KEPT]
