"""The journal locks by itself: without a touch for so long, on sleep, and with the screen (N3)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.interruption import LOCK, SLEEP
from mistakejournal.services.preferences import change_settings
from mistakejournal.ui.away.source import AwaySource
from mistakejournal.ui.lock.watch import LockWatch


class Source(AwaySource):
    """A system that says what the test tells it."""

    idle = None
    polled = 0

    def idle_for(self):
        return self.idle

    def poll(self):
        self.polled += 1


@pytest.fixture
def source(clock, qapp):
    return Source(clock)


@pytest.fixture
def locked(unlocked, source):
    """Give what is heard of locking, with a watch that knows one source."""
    heard = []
    unlocked.context.lock_wanted.disconnect()
    unlocked.context.lock_wanted.connect(lambda: heard.append(True))
    heard_watch = LockWatch(unlocked.context, lambda _clock, _parent: [source])
    yield heard
    heard_watch._sleep.stop()


def watch(window):
    return window.context.findChild(LockWatch)


def pass_by(window, clock, minutes):
    """Let minutes go by, one beat each."""
    for _ in range(minutes):
        clock.advance(minutes=1)
        watch(window).beat()


@pytest.mark.row("N3")
def test_fifteen_minutes_without_a_touch_lock_it(unlocked, locked, clock):
    pass_by(unlocked, clock, 14)
    assert locked == []
    pass_by(unlocked, clock, 1)
    assert locked == [True]


@pytest.mark.row("N3")
def test_a_key_begins_the_minutes_anew(unlocked, locked, clock):
    pass_by(unlocked, clock, 14)
    QTest.keyClick(unlocked, Qt.Key.Key_Shift)
    pass_by(unlocked, clock, 14)
    assert locked == []


@pytest.mark.row("N3")
def test_work_in_a_browser_is_no_absence_where_the_system_tells(unlocked, locked, clock, source):
    source.idle = timedelta(seconds=3)
    pass_by(unlocked, clock, 40)
    assert locked == []
    assert source.polled == 40
    source.idle = timedelta(minutes=15)
    pass_by(unlocked, clock, 1)
    assert locked == [True]


@pytest.mark.row("N3")
@pytest.mark.parametrize("kind", [LOCK, SLEEP])
def test_it_locks_with_the_screen_and_before_sleep(locked, source, clock, kind):
    source.left.emit(kind, clock.now())
    assert locked == [True]


@pytest.mark.row("N3")
def test_sleep_is_noticed_afterwards_too(unlocked, locked, clock):
    clock.advance(hours=1)
    watch(unlocked).beat()
    assert True in locked


@pytest.mark.row("N3")
def test_never_by_itself_means_never(unlocked, locked, clock, source):
    unlocked.context.perform(lambda: change_settings(unlocked.context.desk, lock_minutes=0))
    pass_by(unlocked, clock, 60)
    source.left.emit(LOCK, clock.now())
    assert locked == []
