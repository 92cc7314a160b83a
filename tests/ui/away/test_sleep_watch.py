"""A laptop that slept is noticed by the clock that went on."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.away.sleep_watch import SleepWatch


def test_a_late_beat_says_since_when_nothing_ran(qapp: QApplication, clock: StandingClock) -> None:
    parent = QObject()
    watch = SleepWatch(clock, parent)
    watch.start()
    slept: list[datetime] = []
    watch.slept.connect(slept.append)
    began = clock.now()
    clock.advance(minutes=1)
    watch.beat()
    assert slept == []
    clock.advance(minutes=14)
    watch.beat()
    assert [(moment - began).total_seconds() for moment in slept] == [60]
    parent.deleteLater()


def test_coming_back_to_the_window_is_a_beat(qapp: QApplication, clock: StandingClock) -> None:
    parent = QObject()
    watch = SleepWatch(clock, parent)
    watch.start()
    beats: list[int] = []
    watch.beaten.connect(lambda: beats.append(1))
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert beats == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert beats == [1]
    assert QGuiApplication.instance() is qapp
    parent.deleteLater()
