"""What is due now and what comes later, exact to the minute and to the zone she is in."""

from __future__ import annotations

import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.repeat import Every, Repeat
from mistakejournal.services.agenda import agenda, next_run_of, next_times, run_times
from mistakejournal.services.checklists import add_checklist, put_away_checklist, take_back_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.desk import take_back
from mistakejournal.services.runs import start_run
from mistakejournal.services.schedules import Plan, set_schedule
from mistakejournal.services.steps import add_step
from tests.services import brightside

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture
def make(desk):
    """Give what makes a list with one step that is due by a plan."""

    def make(name, repeat, at_time="", starts_on=TODAY, **values):
        row = add_checklist(desk, name, add_client(desk, f"Client of {name}").id).id
        add_step(desk, row, "Look")
        set_schedule(desk, row, Plan(repeat, starts_on, at_time, **values))
        return row

    return make


def on(*days):
    return Repeat(Every.WEEK, days=days)


def told(cards):
    return [(card.title, card.day.isoformat(), card.at, card.missed) for card in cards]


def test_due_today_stand_in_the_order_of_their_time_those_for_any_time_last(desk, make):
    make("Call", on(1), "16:30")
    make("Filing", on(1))
    make("Newsletter", on(1), "10:00")
    assert [card.title for card in agenda(desk).due] == ["Newsletter", "Call", "Filing"]


def test_a_card_says_whose_it_is_and_how_long(desk, make):
    make("Newsletter", on(1), "10:00")
    card = agenda(desk).due[0]
    assert (card.client_name, card.steps, card.learned, card.after) == ("Client of Newsletter", 1, 0, "")


def test_later_this_week_is_not_due_and_what_comes_later_is_not_shown(desk, make):
    make("Episode", on(2), "11:00")
    make("Note", on(0), "8:00")
    make("Invoices", Repeat(Every.MONTH_DATE, day=15))
    assert agenda(desk).due == ()
    assert [card.title for card in agenda(desk).later] == ["Episode", "Note"]


def test_at_midnight_the_next_day_comes_up_by_itself(desk, make):
    make("Episode", on(2), "11:00")
    desk.clock.set(datetime(2026, 11, 24, 23, 59, 59, tzinfo=ZoneInfo("Europe/Berlin")))
    assert agenda(desk).due == ()
    desk.clock.advance(seconds=1)
    assert told(agenda(desk).due) == [("Episode", "2026-11-25", "11:00", 0)]


def test_missed_ones_are_part_of_the_newest_card(desk, make):
    make("Every day", on(0, 1, 2, 3, 4, 5, 6), "9:00")
    make("Newsletter", on(1), "10:00")
    desk.clock.advance(days=8)
    assert told(agenda(desk).due) == [
        ("Newsletter", "2026-12-01", "10:00", 1),
        ("Every day", "2026-12-02", "09:00", 8),
    ]
    assert told(agenda(desk, counted=False).due) == [
        ("Every day", "2026-11-24", "09:00", 0),
        ("Newsletter", "2026-11-24", "10:00", 0),
    ]


def test_what_is_due_elsewhere_tomorrow_may_be_due_here_today_and_the_other_way_round(desk, make):
    make("Kiribati", on(2), "0:30", zone="Pacific/Kiritimati")
    make("California", on(1), "23:30", zone="America/Los_Angeles")
    assert told(agenda(desk).due) == [("Kiribati", "2026-11-24", "11:30", 0)]
    assert told(agenda(desk).later) == [("California", "2026-11-25", "08:30", 0)]
    desk.clock.advance(days=8)
    assert told(agenda(desk).due) == [
        ("Kiribati", "2026-12-01", "11:30", 1),
        ("California", "2026-12-02", "08:30", 1),
    ]


@pytest.mark.parametrize(("day", "at"), [("2026-03-24", "14:00"), ("2026-03-31", "15:00")])
def test_a_time_in_new_york_moves_here_while_only_one_clock_was_changed(desk, make, day, at):
    desk.clock.set(datetime.fromisoformat(f"{day}T08:00:00+00:00"))
    make("Note", on(1), "9:00", starts_on=date(2026, 3, 24), zone="America/New_York")
    assert told(agenda(desk).due) == [("Note", day, at, 0)]


def test_a_list_that_was_put_away_is_not_due(desk, make):
    put_away_checklist(desk, make("Newsletter", on(1)))
    assert agenda(desk).due == ()
    assert next_times(desk) == {}


def test_a_list_that_was_put_away_goes_on_from_the_day_it_is_taken_back(desk, make):
    newsletter, invoice = make("Newsletter", on(1)), make("Invoice", Repeat(Every.DONE, 3))
    put_away_checklist(desk, newsletter)
    put_away_checklist(desk, invoice)
    desk.clock.advance(days=22)
    taken_back = take_back_checklist(desk, newsletter)
    take_back_checklist(desk, invoice)
    assert [(card.title, card.day, card.missed) for card in agenda(desk).due] == [
        ("Invoice", desk.clock.local().date(), 0)
    ]
    take_back(desk, taken_back.undo)
    assert "Newsletter" not in [card.title for card in agenda(desk).later]


def test_each_list_has_its_next_time_however_far(desk, make):
    invoices = make("Invoices", Repeat(Every.MONTH_DATE, day=15), "14:00")
    newsletter = make("Newsletter", on(1))
    assert next_times(desk) == {invoices: (date(2026, 12, 15), "14:00"), newsletter: (TODAY, "")}


def test_a_run_that_was_begun_has_the_time_it_was_due(desk, make):
    newsletter = make("Newsletter", on(1), "10:00")
    due, other = start_run(desk, newsletter).id, start_run(desk, newsletter).id
    assert run_times(desk) == {due: (TODAY, "10:00")}
    assert other not in run_times(desk)
    assert next_times(desk) == {newsletter: (TODAY, "10:00")}


def test_the_next_run_of_a_work_is_that_of_its_lists_for_this_client(desk):
    known = brightside.make(desk)
    assert next_run_of(desk, known.client, known.work) is None
    set_schedule(desk, known.checklist, Plan(on(3), TODAY, "9:00"))
    assert next_run_of(desk, known.client, known.work) == (date(2026, 11, 26), "09:00")
    assert next_run_of(desk, None, known.work) is None
    assert next_run_of(desk, known.client, "other") is None


def test_without_anything_overdue_no_rule_is_read(desk, make, monkeypatch):
    make("Newsletter", on(1), "10:00")
    make("Episode", on(2), "11:00")
    monkeypatch.setitem(sys.modules, "dateutil.rrule", None)
    assert len(agenda(desk).due) == 1
    desk.clock.advance(days=8)
    assert len(agenda(desk, counted=False).due) == 2
