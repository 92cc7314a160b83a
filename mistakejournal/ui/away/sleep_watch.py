"""Notices that the laptop slept: the clock went on while no beat came (G2)."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from mistakejournal.services.clock import Clock

BEAT = timedelta(minutes=1)
MISSED = timedelta(minutes=2)
"""A beat that is later than this did not come because nothing ran."""


class SleepWatch(QObject):
    """One beat a minute, and a look when the window gets the keys back, while it is on."""

    slept = Signal(datetime)
    """datetime: since when nothing ran."""
    beaten = Signal()
    """A minute went by, or she came back to the window."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        """Go by `clock`; nothing runs before `start`."""
        super().__init__(parent)
        self._clock = clock
        self._last = clock.now()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(int(BEAT / timedelta(milliseconds=1)))
        self._timer.timeout.connect(self.beat)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_state_changed)

    def start(self) -> None:
        """Watch from now on."""
        self._last = self._clock.now()
        self._timer.start()

    def stop(self) -> None:
        """Leave the laptop in peace."""
        self._timer.stop()

    def beat(self) -> None:
        """Compare the clock with the last beat."""
        last, self._last = self._last, self._clock.now()
        if self._last - last > MISSED:
            self.slept.emit(last)
        self.beaten.emit()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._timer.isActive():
            self.beat()
