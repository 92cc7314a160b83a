from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.telling import PromiseState
from mistakejournal.services.checkins import plan_check_ins
from mistakejournal.services.duefollowups import follow_ups_due
from mistakejournal.services.lookback.rows import check_ins_to_come
from mistakejournal.services.promises import promises_due, settle_promise
from mistakejournal.ui.routes import Place

PROMISE = "“I’ll call you on Friday”"


def open_promises(window):
    return [due.promise.title for due in promises_due(window.desk)]


def choose(window, words):
    """Choose in the menu that is open."""
    menu = QApplication.activePopupWidget()
    action = next(one for one in menu.actions() if one.text().startswith(words))
    menu.setActiveAction(action)
    window.keys("Return")


@pytest.mark.row("K5")
def test_a_promise_is_kept_with_one_click_and_undo_opens_it_again(at):
    window = at("week", "promises")
    window.sees(PROMISE, "The Brightside Podcast · Today · Old link again")
    window.click("Kept")
    assert open_promises(window) == []
    window.keys("Ctrl+Z")
    window.sees(PROMISE)


def test_a_promise_gets_another_day(at):
    window = at("week", "promises")
    window.click("Day…")
    window.sees("When?", PROMISE)
    window.click("Save")
    assert promises_due(window.desk)[0].promise.due_on.isoformat() == "2026-11-20"


@pytest.mark.parametrize(("words", "left"), [("Not kept", []), ("Not a promise", [])])
def test_seldom_answers_wait_in_the_menu(at, words, left):
    window = at("week", "promises")
    window.click(f"More for {PROMISE}")
    choose(window, words)
    assert open_promises(window) == left


def test_one_that_changed_leads_to_its_incident(at, known):
    window = at("week", "promises")
    window.click(f"More for {PROMISE}")
    choose(window, "It changed")
    assert window.main.place is Place.FLOW
    settle_promise(window.desk, known.promise, PromiseState.CHANGED)


def test_what_is_to_be_looked_after_is_done_dated_or_left_out_with_a_reason(at):
    window = at("week", "promises")
    window.sees("Ask Lena for her list")
    window.click("More for Ask Lena for her list")
    choose(window, "Leave it out")
    window.type_into("One line of reason", "She sent it")
    window.click("Leave it out")
    assert follow_ups_due(window.desk, window.clock.local().date()) == []
    window.main.activateWindow()
    window.settle()
    window.keys("Ctrl+Z")
    window.click("Done")
    assert follow_ups_due(window.desk, window.clock.local().date()) == []


def test_a_check_in_that_waits_for_its_run_can_be_left_out(at, known, window):
    plan_check_ins(window.desk, known.again, 1)
    window = at("week", "promises")
    window.sees("Check-in 1 of 1", "The Brightside Podcast · after “Old link again”")
    window.click("Leave it out…")
    window.type_into("One line of reason", "They asked me not to")
    window.click("Leave it out")
    assert check_ins_to_come(window.desk) == []


def test_where_nothing_is_open_it_says_so(window, at, known):
    settle_promise(window.desk, known.promise, PromiseState.KEPT)
    window = at("week", "promises")
    window.click("Done")
    window.sees("No promise is open, and no check-in waits.")
