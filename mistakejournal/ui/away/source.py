"""What every source of "she is away" can say."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from mistakejournal.domain.interruption import LOCK
from mistakejournal.services.clock import Clock


class AwaySource(QObject):
    """One way to know. Where the system doesn't offer it, it stays silent."""

    left = Signal(str, datetime)
    """str, datetime: "lock" or "sleep", and since when."""
    returned = Signal(str)
    """str: what of it is over."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Go by `clock`; nothing is asked of the system before `watch`."""
        super().__init__(parent)
        self.clock = clock
        self._is_locked = False

    def watch(self) -> None:
        """Begin to listen: a run is open."""

    def rest(self) -> None:
        """Stop listening: no run is open."""

    def poll(self) -> None:
        """Ask the system, once a minute and when the window gets the keys back."""

    def idle_for(self) -> timedelta | None:
        """Give how long nobody touched the laptop; None where the system doesn't tell."""
        return None

    def tell_locked(self, locked: bool) -> None:
        """Say that the screen is locked, or isn't, however often it is heard."""
        if locked == self._is_locked:
            return
        self._is_locked = locked
        if locked:
            self.left.emit(LOCK, self.clock.now())
        else:
            self.returned.emit(LOCK)
