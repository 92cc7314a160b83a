"""Rows around a client say what is owed, agreed and made good, and lead on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mistakejournal.domain.fix import Fix
from mistakejournal.domain.makegood import Cost, MakeGood, MakeGoodTotals
from mistakejournal.domain.telling import Promise
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.clientcard import Agreed, PromiseToThem
from mistakejournal.ui.clients.around import (
    agreed_row,
    checklist_row,
    make_good_row,
    promise_row,
    totals_words,
)
from mistakejournal.ui.routes import Place
from tests.services import brightside


def named(row, qtbot):
    qtbot.addWidget(row)
    return row.accessibleName()


def led_to(row, context, qtbot):
    with qtbot.waitSignal(context.requested) as asked:
        row.click()
    return asked.args[0]


def test_a_promise_stands_in_its_words_with_when_it_is_due(context, desk, qtbot):
    today = desk.clock.local().date()
    promise = Promise("p", "i", "I’ll write by 2", due_on=today, due_time="14:00")
    row = promise_row(context, PromiseToThem(promise, "Old link"))
    assert named(row, qtbot) == "“I’ll write by 2”, Today, 14:00 · Old link"
    asked = led_to(row, context, qtbot)
    assert (asked.place, asked.id, asked.detail) == (Place.FLOW, "i", "follow_up")


def test_a_promise_that_was_changed_untold_says_so(context, qtbot):
    row = promise_row(context, PromiseToThem(Promise("p", "i", "By Friday", untold=True), ""))
    assert named(row, qtbot) == "“By Friday”, changed, and they don’t know yet"


def test_a_list_says_when_it_is_due_next(context, desk, qtbot):
    brightside.make(desk)
    (line,) = list_checklists(desk)
    tomorrow = desk.clock.local().date() + timedelta(days=1)
    row = checklist_row(context, line, (tomorrow, "10:00"))
    assert named(row, qtbot) == "Newsletter: send, 4 steps · Tomorrow, 10:00"
    assert led_to(row, context, qtbot).place is Place.CHECKLIST
    assert named(checklist_row(context, line, None), qtbot) == "Newsletter: send, 4 steps"


def test_what_was_agreed_says_since_when(context, desk, qtbot):
    fix = Fix("f", "i", "Links by Monday", done_at=desk.clock.now())
    row = agreed_row(context, Agreed(fix, "Old link"))
    assert named(row, qtbot) == "Links by Monday, 24 Nov · Old link"
    assert led_to(row, context, qtbot).id == "i"


def make_good(**fields):
    known = {"kind": "time", "amount": None, "currency": "", "minutes": None, "occurred_at": None}
    return MakeGood("i", "", **{**known, "done_at": None, "incident_title": "Old link", **fields})


def test_a_make_good_says_its_cost_and_when_it_was_delivered(context, desk, qtbot):
    row = make_good_row(context, make_good(minutes=90))
    assert named(row, qtbot) == "Make-good, 1 h 30 · not delivered yet · Old link"
    given = make_good_row(context, make_good(amount=4000, currency="CHF", done_at=desk.clock.now()))
    assert named(given, qtbot) == "Make-good, CHF\N{NO-BREAK SPACE}40 · delivered 24 Nov · Old link"
    assert led_to(given, context, qtbot).place is Place.JOURNAL


@pytest.mark.parametrize(
    ("offered", "delivered", "words"),
    [
        (Cost(), Cost(), ""),
        (Cost(90), Cost(90), "Delivered so far: 1 h 30."),
        (Cost(90), Cost(), "Offered so far: 1 h 30. Nothing of it delivered yet."),
        (Cost(90), Cost(30), "Offered so far: 1 h 30. Delivered of it: 30 min."),
    ],
)
def test_the_sum_tells_what_was_offered_and_what_of_it_was_delivered(offered, delivered, words):
    assert totals_words(MakeGoodTotals(offered, delivered)) == words


def test_a_day_long_past_is_named(context, qtbot):
    promise = Promise("p", "i", "By then", due_on=date(2025, 3, 1))
    assert "1 Mar 2025" in named(promise_row(context, PromiseToThem(promise, "")), qtbot)
