"""The screen saver of a Linux desktop: a dark or locked screen, and how long nobody touched anything."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Slot

from mistakejournal.services.clock import Clock
from mistakejournal.ui.away import bus
from mistakejournal.ui.away.source import AwaySource

_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
"""Service, which is its interface too, and path: each desktop has its own."""
_SLOT = "on_active(bool)"
_MONITOR = "org.gnome.Mutter.IdleMonitor"


class ScreenSaver(AwaySource):
    """Listens to whichever desktop there is."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Go by `clock`."""
        super().__init__(clock, parent)
        self._bus = bus.session_bus()

    def watch(self) -> None:
        """Listen for a screen that goes dark."""
        if self._bus is not None:
            for service, path in _SAVERS:
                bus.listen(self._bus, service, path, service, "ActiveChanged", self, _SLOT)

    def rest(self) -> None:
        """Stop listening."""
        if self._bus is not None:
            for service, path in _SAVERS:
                bus.stop_listening(self._bus, service, path, service, "ActiveChanged", self, _SLOT)

    def idle_for(self) -> timedelta | None:
        """Ask GNOME in milliseconds, others in seconds."""
        if self._bus is None:
            return None
        found = bus.ask(self._bus, _MONITOR, "/org/gnome/Mutter/IdleMonitor/Core", _MONITOR, "GetIdletime")
        if isinstance(found, int):
            return timedelta(milliseconds=found)
        service, path = _SAVERS[0]
        found = bus.ask(self._bus, service, path, service, "GetSessionIdleTime")
        return timedelta(seconds=found) if isinstance(found, int) else None

    @Slot(bool)
    def on_active(self, active: bool) -> None:
        """The screen went dark, or she is back."""
        self.tell_locked(active)
