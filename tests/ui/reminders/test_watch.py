"""What is due is said once, in the window, in a run, and over other programs without a name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mistakejournal.errors import JournalError
from mistakejournal.services import reminders as service
from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.services.promises import settle_promise
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.steps import add_step
from mistakejournal.services.ticks import tick_step
from mistakejournal.ui.reminders.watch import Reminders
from mistakejournal.ui.routes import Place, Route
from tests.ui.accessibility import complaints

LINE = "14:00: you promised “The list goes out” (The Brightside Podcast)"
NOTICE_AT = datetime(2026, 11, 24, 12, 45, tzinfo=UTC)


@pytest.fixture
def elsewhere(monkeypatch):
    """Let another program be in front."""
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)


def interval(reminders):
    timer = reminders.findChild(QTimer)
    return timer.interval() // 1000 if timer.isActive() else None


def start_list(window):
    checklist = add_checklist(window.desk, "Newsletter").id
    for title in ("Look at the link", "Send it"):
        add_step(window.desk, checklist, title)
    return start_run(window.desk, checklist, None).id


@pytest.mark.row("J5")
def test_a_promise_with_a_time_is_said_a_quarter_before_in_a_line_that_stays_until_it_is_settled(
    window, clock, promise, without_tray
):
    row = promise()
    without_tray.look()
    assert LINE not in window.words()
    clock.set(NOTICE_AT)
    without_tray.look()
    window.settle()
    window.sees(LINE)
    window.main.go(Route(Place.SETTINGS))
    window.sees(LINE)
    assert complaints(window.main) == []
    window.main.context.perform(lambda: settle_promise(window.desk, row, "kept"))
    window.settle()
    assert LINE not in window.words()


def test_it_is_closed_by_keyboard_or_led_to_today_and_does_not_come_again(
    window, clock, promise, without_tray
):
    promise()
    clock.set(NOTICE_AT)
    without_tray.look()
    window.main.go(Route(Place.SETTINGS))
    window.find("Show on Today").setFocus()
    window.keys("Space")
    assert window.main.place is Place.TODAY
    assert LINE not in window.words()
    without_tray.look()
    window.settle()
    assert LINE not in window.words()


def test_another_start_does_not_say_it_again(window, clock, promise):
    promise()
    clock.set(NOTICE_AT)
    Reminders(window.main, lambda _parent: None)
    window.sees(LINE)
    window.close()
    window.open()
    Reminders(window.main, lambda _parent: None)
    window.settle()
    assert LINE not in window.words()


@pytest.mark.row("J5")
def test_the_start_says_once_a_day_how_much_is_due(window, clock, promise):
    for title in ("a", "b", "c"):
        promise("", title)
    Reminders(window.main, lambda _parent: None)
    window.sees("3 things are due today.")
    window.click("Close")
    window.close()
    window.open()
    Reminders(window.main, lambda _parent: None)
    window.settle()
    assert "things are due today." not in window.words()
    clock.advance(days=1)
    window.close()
    window.open()
    Reminders(window.main, lambda _parent: None)
    window.sees("3 things are due today.")


@pytest.mark.row("J5")
def test_during_a_run_it_is_a_line_in_the_runner_and_nothing_pops_up(
    window, clock, promise, reminders, tray, elsewhere
):
    promise()
    run_id = start_list(window)
    clock.set(NOTICE_AT)
    tick_step(window.desk, run_file(window.desk, run_id).steps[0].id)
    window.main.go(Route(Place.RUN, run_id))
    reminders.look()
    window.settle()
    window.sees(LINE)
    assert tray.told == []
    window.main.context.mini_wanted.emit(run_id)
    window.settle()
    from mistakejournal.ui.mini.mini_window import MiniWindow

    window.front = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MiniWindow))
    window.sees("14:00: The list goes out")
    window.click("Close the reminder")
    assert "The list goes out" not in window.words()
    window.front.close()
    window.front = None
    window.settle()
    assert LINE not in window.words()


@pytest.mark.row("J5")
def test_over_other_programs_it_names_nobody_unless_that_is_wanted(
    window, clock, promise, reminders, tray, elsewhere
):
    promise()
    promise("15:00", "The numbers")
    clock.set(NOTICE_AT)
    reminders.look()
    assert tray.told == ["A promise is due at 14:00."]
    change_settings(window.desk, names_in_notices=True)
    clock.advance(hours=1)
    reminders.look()
    assert tray.told[-1] == "15:00: you promised “The numbers” (The Brightside Podcast)"
    tray.notice_clicked.emit()
    assert window.main.place is Place.TODAY


def test_what_stands_in_front_of_her_is_not_told_by_the_system_too(
    window, clock, promise, reminders, tray, monkeypatch
):
    monkeypatch.setattr(QApplication, "activeWindow", lambda: window.main)
    promise()
    clock.set(NOTICE_AT)
    reminders.look()
    window.sees(LINE)
    assert tray.told == []


def test_a_digest_is_told_over_other_programs(window, clock, promise, reminders, tray, elsewhere):
    promise("", "a")
    clock.advance(days=1)
    reminders.look()
    assert tray.told == ["A promise is due today."]


def test_quiet_hours_hold_the_digest_back_until_the_morning(
    window, clock, promise, elsewhere, reminders, tray
):
    promise("", "a")
    clock.set(datetime(2026, 11, 25, 5, tzinfo=UTC))
    reminders.look()
    assert tray.told == []
    clock.set(datetime(2026, 11, 25, 7, 30, tzinfo=UTC))
    reminders.look()
    assert tray.told == ["A promise is due today."]


def test_there_is_no_timer_where_nothing_is_to_come_and_no_short_one_while_it_is_far(
    window, clock, incident, promise, without_tray
):
    assert interval(without_tray) is None
    promise("", "some day")
    without_tray.look()
    assert interval(without_tray) == 3600
    promise("14:00")
    without_tray.look()
    assert interval(without_tray) == 60
    clock.set(NOTICE_AT - timedelta(seconds=90))
    without_tray.look()
    assert interval(without_tray) == 90


def test_a_change_is_looked_at_soon(window, promise, without_tray):
    row = promise()
    window.main.context.perform(lambda: settle_promise(window.desk, row, "open"))
    window.main.context.changed.emit(frozenset({"promises"}))
    assert interval(without_tray) == 1


def test_a_journal_that_cannot_be_written_just_now_is_asked_again(
    window, clock, promise, without_tray, monkeypatch
):
    promise()
    clock.set(NOTICE_AT)

    def busy(_desk):
        raise JournalError("busy")

    with monkeypatch.context() as patched:
        patched.setattr(service, "say_what_is_due", busy)
        without_tray.look()
    assert interval(without_tray) == 60
    assert LINE not in window.words()
    without_tray.look()
    window.sees(LINE)


@pytest.mark.row("J5")
def test_staying_in_the_tray_is_offered_once_after_the_first_promise_with_a_time(
    window, clock, promise, reminders
):
    window.main.go(Route(Place.TODAY))
    reminders.look()
    assert not window.has("Stay in the tray")
    promise()
    reminders.look()
    window.settle()
    window.sees("Stay in the tray for reminders?")
    assert complaints(window.main) == []
    reminders.look()
    assert len(window.all("Stay in the tray")) == 1
    window.click("No, thanks")
    assert (settings(window.desk).tray_offered, settings(window.desk).stay_in_tray) == (True, False)
    reminders.look()
    window.settle()
    assert not window.has("Stay in the tray")


def test_it_is_offered_on_today_alone(window, promise, reminders):
    promise()
    window.main.go(Route(Place.SETTINGS))
    reminders.look()
    assert not window.has("No, thanks")


def test_without_a_tray_nothing_is_offered_and_nothing_is_lost(window, clock, promise, without_tray):
    promise()
    without_tray.look()
    assert not window.has("Stay in the tray")
    clock.set(NOTICE_AT)
    without_tray.look()
    window.sees(LINE)


def test_a_follow_up_is_said_at_its_time(window, clock, promise, without_tray):
    promise("11:00", "Look at the numbers", "follow_ups")
    clock.set(datetime(2026, 11, 24, 10, tzinfo=UTC))
    without_tray.look()
    window.sees("11:00: Look at the numbers (The Brightside Podcast)")


@pytest.mark.parametrize("hour", [9, 22])
def test_an_empty_journal_is_left_in_peace(window, clock, without_tray, hour):
    start_incident(window.desk, title="x")
    clock.set(datetime(2026, 11, 25, hour, tzinfo=UTC))
    without_tray.look()
    assert interval(without_tray) is None
