"""The guided look back by keys alone: on, back, left out, left and gone on with."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.lookback import Period
from mistakejournal.services.lookback.lookbacks import get_look_back, notes, to_go_on_with
from mistakejournal.services.lookback.page import past_look_backs
from mistakejournal.ui import beside
from mistakejournal.ui.hand import name_of
from mistakejournal.ui.lookback.guide import Guide
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.widgets.text_field import TextField
from tests.services import autumn
from tests.ui.lookback.steps.test_promises import choose
from tests.ui.window import Window

NOTE = "A note for yourself"


def shown(window):
    return window.main.current().findChild(Guide)


def left(window, period=Period.WEEK):
    return to_go_on_with(window.desk, period)


@pytest.mark.row("K5")
def test_five_minutes_go_from_step_to_step_by_keys_alone_and_end_in_one_page(at):
    window = at()
    window.click("Begin")
    window.sees("What was caught", "Step 1 of 4")
    window.type_into(NOTE, "Reading dates aloud")
    for words in ("Promises and check-ins", "System fixes owed", "Next week"):
        window.keys("Ctrl+Return")
        window.sees(words)
    window.keys("Ctrl+Return")
    window.sees("Week of 16 November", "Only for you. 20 November 2026", "Reading dates aloud")
    window.keys("Ctrl+Return")
    window.sees("Looking back", "Looked back before", "Week of 16 November")
    assert left(window) is None
    assert past_look_backs(window.desk)[0].look_back.finished_at is not None


def test_a_step_is_left_out_by_going_on_and_gone_back_to(at):
    window = at("week", "caught")
    window.click("Continue")
    window.keys("Alt+Left")
    assert shown(window).session.page == "caught"
    window.click("All steps")
    choose(window, "3. System fixes owed")
    assert shown(window).session.page == "owed"
    window.click("Back")
    assert left(window).page == "promises"


def test_who_only_looks_leaves_nothing_behind(at):
    window = at("week", "caught")
    window.keys("Esc")
    window.sees("Looking back")
    assert past_look_backs(window.desk) == []


@pytest.mark.row("K5")
def test_left_for_another_place_or_closed_it_is_gone_on_with_at_the_same_step(at):
    window = at("month", "went_right")
    window.keys("Ctrl+Return", "Ctrl+Return")
    window.type_into(NOTE, "Both were interrupted")
    window.click("Today")
    window.main.go(Route(Place.LOOK_BACK))
    window.settle()
    window.sees("The two biggest causes", "Both were interrupted")
    window.keys("Esc")
    window.sees("November 2026 · Step 3 of 6")
    window.click("Go on")
    window.sees("Step 3 of 6", "Both were interrupted")
    window.close()
    window.open()
    window.main.go(Route(Place.LOOK_BACK))
    window.settle()
    window.sees("Step 3 of 6", "Both were interrupted")


def test_a_note_is_on_disk_within_two_seconds(at):
    window = at("week", "caught")
    field = window.find(NOTE, TextField)
    field.setFocus()
    QTest.keyClicks(field, "Aloud")
    assert past_look_backs(window.desk) == []
    window.wait(2000)
    assert [one.note for one in notes(window.desk, left(window).id)] == ["Aloud"]


CHILD = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.application import make_application
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.services import autumn
from tests.ui.window import Window

app = make_application()
apply_theme(app, load_theme("light"))
zone = "Europe/Berlin"
clock = StandingClock(datetime(2026, 11, 24, 8, 30, tzinfo=UTC), ZoneInfo(zone), zone)
window = Window(Path(sys.argv[1]), clock)
autumn.make(window.desk, clock)
window.main.go(Route(Place.LOOK_BACK, "week", "caught"))
window.settle()
window.keys("Ctrl+Return", "Ctrl+Return")
field = window.find("A note for yourself")
field.setFocus()
QTest.keyClicks(field, "The template first")
QTest.qWait(2000)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_it_opens_at_the_same_step_with_its_note(qapp, journal_file, clock):
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(journal_file)],
        cwd=root,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    clock.set(autumn.FRIDAY)
    window = Window(journal_file, clock)
    window.main.go(Route(Place.LOOK_BACK))
    window.settle()
    window.sees("System fixes owed", "Step 3 of 4", "The template first")
    window.close()


def test_a_finished_one_opens_as_its_page_and_keeps_the_time_it_was_finished(at):
    window = at("week", "next_week")
    window.keys("Ctrl+Return", "Ctrl+Return")
    (line,) = past_look_backs(window.desk)
    window.clock.advance(days=1)
    window.click("~^Week of 16 November")
    window.sees("Only for you. 20 November 2026")
    window.click("Done")
    assert get_look_back(window.desk, line.look_back.id).finished_at == line.look_back.finished_at


def test_rows_that_come_late_are_passed_by_tab_as_one_reads(at, monkeypatch):
    monkeypatch.setattr(beside, "QUICK", -1.0)
    monkeypatch.setattr(beside, "LATE", -1.0)
    window = at("month", "shorten")
    window.sees("1. Copy the last issue")
    guide = shown(window)
    seen = []
    for _ in range(14):
        window.keys("Tab")
        seen.append(name_of(QApplication.focusWidget()))
    rests = [place for place, name in enumerate(seen) if name == "Let it rest"]
    assert seen.index("All steps") < rests[0] < rests[-1] < seen.index(NOTE)
    assert guide.isVisible()


def test_a_step_is_built_while_the_one_before_it_is_read_and_the_page_is_read_anew_once(at):
    window = at("week", "caught")
    guide = shown(window)
    assert set(guide._pages) == {"caught", "promises"}
    for _ in range(4):
        window.keys("Ctrl+Return")
    asked = []
    window.desk.journal._conn.set_trace_callback(asked.append)
    guide.go_back()
    window.desk.journal._conn.set_trace_callback(None)
    assert guide.session.page == "next_week"
    assert not [sql for sql in asked if "FROM look_back_notes" in sql or "FROM follow_ups" in sql]
