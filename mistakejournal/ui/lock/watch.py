"""Locks a journal by itself: after so many minutes without a touch, on sleep, and with the screen (N3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from mistakejournal.services.preferences import settings
from mistakejournal.ui.away.sleep_watch import SleepWatch
from mistakejournal.ui.away.source import AwaySource
from mistakejournal.ui.away.watch import Sources, sources_here
from mistakejournal.ui.context import Context

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.ApplicationActivate,
    }
)


class LockWatch(QObject):
    """Watches over one journal with a passphrase as long as it is open.

    The system is asked how long nobody touched the laptop: she may work in a browser for an hour. Where it
    doesn't tell, what is touched in the app counts.
    """

    def __init__(self, context: Context, sources: Sources = sources_here) -> None:
        """Watch for `context`, by the sources of this system."""
        super().__init__(context)
        self._context = context
        self._touched = context.desk.clock.now()
        self._sources: Sequence[AwaySource] = sources(context.desk.clock, self)
        for source in self._sources:
            source.left.connect(self._on_left)
            source.watch()
        self._sleep = SleepWatch(context.desk.clock, self)
        self._sleep.slept.connect(self._on_slept)
        self._sleep.beaten.connect(self._on_beat)
        self._sleep.start()
        app = QCoreApplication.instance()
        if app is not None and self._idle() is None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that she is here."""
        if event.type() in _TOUCHES:
            self._touched = self._context.desk.clock.now()
        return False

    def beat(self) -> None:
        """Look now."""
        self._sleep.beat()

    def _on_left(self, _kind: str, _since: datetime) -> None:
        self._lock()

    def _on_slept(self, _since: datetime) -> None:
        self._lock()

    def _on_beat(self) -> None:
        for source in self._sources:
            source.poll()
        minutes = settings(self._context.desk).lock_minutes
        idle = self._idle()
        if idle is None:
            idle = self._context.desk.clock.now() - self._touched
        if minutes and idle >= timedelta(minutes=minutes):
            self._lock()

    def _idle(self) -> timedelta | None:
        told = [idle for source in self._sources if (idle := source.idle_for()) is not None]
        return min(told) if told else None

    def _lock(self) -> None:
        if settings(self._context.desk).lock_minutes:
            self._context.lock_wanted.emit()
