"""Notices by itself that she is away from a run (G2): one watch over a journal, only while a run is open."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.interruption import IDLE, SLEEP
from mistakejournal.services import interruptions
from mistakejournal.services.clock import Clock
from mistakejournal.ui.away.sleep_watch import SleepWatch
from mistakejournal.ui.away.source import AwaySource
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place, Route

_STILL = timedelta(seconds=5)
"""Two looks that find the last touch this near each other saw the same one."""

Sources = Callable[[Clock, QObject], Sequence[AwaySource]]


def away_watch(context: Context) -> AwayWatch:
    """Give the watch over a journal; made when the first window asks that shows a run."""
    found: AwayWatch | None = context.findChild(AwayWatch)
    return found or AwayWatch(context)


def sources_here(clock: Clock, parent: QObject) -> list[AwaySource]:
    """Give what this system offers. QtDBus is loaded here and nowhere before."""
    if sys.platform == "win32":
        from mistakejournal.ui.away.windows import Windows

        return [Windows(clock, parent)]
    if sys.platform == "darwin":
        from mistakejournal.ui.away.macos import MacOS

        return [MacOS(clock, parent)]
    try:
        from mistakejournal.ui.away.logind import Logind
        from mistakejournal.ui.away.screensaver import ScreenSaver
    except ImportError:  # some distributions pack QtDBus apart
        return []
    return [Logind(clock, parent), ScreenSaver(clock, parent)]


class AwayWatch(QObject):
    """Puts together what the sources tell, and keeps it once she is back."""

    beaten = Signal()
    """A minute went by with a run open, or she came back to the window."""

    def __init__(self, context: Context, sources: Sources = sources_here) -> None:
        """Watch over the journal of `context` as long as it is open."""
        super().__init__(context)
        self._context = context
        self._make, self._sources = sources, list[AwaySource]()
        self._is_watching = False
        self._left: dict[str, datetime] = {}
        self._touched: datetime | None = None
        self._still_since: datetime | None = None
        self._sleep = SleepWatch(context.desk.clock, self)
        self._sleep.slept.connect(lambda since: self._keep(SLEEP, since))
        self._sleep.beaten.connect(self._on_beat)
        context.changed.connect(self._on_changed)
        context.requested.connect(self._on_requested)
        context.perform(lambda: interruptions.notice_restart(context.desk))
        self._look()

    def beat(self) -> None:
        """Look now: she is back, or may be."""
        if self._is_watching:
            self._sleep.beat()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "runs" in kinds:
            self._look()

    def _look(self) -> None:
        wanted = interruptions.is_any_run_open(self._context.desk)
        if wanted == self._is_watching:
            return
        self._is_watching = wanted
        if not wanted:
            self._rest()
            return
        if not self._sources:
            self._sources = list(self._make(self._context.desk.clock, self))
            for source in self._sources:
                source.left.connect(self._on_left)
                source.returned.connect(self._on_returned)
        for source in self._sources:
            source.watch()
        self._sleep.start()

    def _rest(self) -> None:
        self._sleep.stop()
        for source in self._sources:
            source.rest()
        self._left.clear()
        self._touched = self._still_since = None

    def _on_left(self, kind: str, since: datetime) -> None:
        self._left.setdefault(kind, since)

    def _on_returned(self, kind: str) -> None:
        since = self._left.pop(kind, None)
        if since is not None:
            self._keep(kind, since)

    def _on_beat(self) -> None:
        for source in self._sources:
            source.poll()
        self._look_for_touch()
        self.beaten.emit()

    def _look_for_touch(self) -> None:
        """Two looks that find the same last touch: nobody was here. One that finds another: she is back."""
        idle = [found for source in self._sources if (found := source.idle_for()) is not None]
        touched = self._context.desk.clock.now() - min(idle) if idle else None
        before, self._touched = self._touched, touched
        is_same = touched is not None and before is not None and abs(touched - before) < _STILL
        was, self._still_since = self._still_since, before if is_same else None
        if was is not None and not is_same:
            self._keep(IDLE, was)

    def _keep(self, kind: str, since: datetime) -> None:
        self._context.perform(lambda: interruptions.notice_away(self._context.desk, kind, since))

    def _on_requested(self, route: Route) -> None:
        """Another client's work is opened in between; a run says so itself, in whatever window it is."""
        if route.id and route.place in (Place.JOURNAL, Place.FLOW, Place.CLIENTS):
            desk, row_id = self._context.desk, route.id
            notice = (
                interruptions.notice_other_work
                if route.place is Place.CLIENTS
                else interruptions.notice_incident_opened
            )
            self._context.perform(lambda: notice(desk, row_id))
