"""The session manager of Linux: a laptop that goes to sleep, a session that is locked."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusObjectPath

from mistakejournal.domain.interruption import SLEEP
from mistakejournal.services.clock import Clock
from mistakejournal.ui.away import bus
from mistakejournal.ui.away.source import AwaySource

_SERVICE = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{_SERVICE}.Manager", f"{_SERVICE}.Session"
_SLEEP_SLOT = "on_sleep(bool)"


class Logind(AwaySource):
    """Listens to the manager for sleep and to her own session for locks."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Go by `clock`."""
        super().__init__(clock, parent)
        self._bus = bus.system_bus()
        self._session = ""

    def watch(self) -> None:
        """Listen; which session is hers is asked once."""
        if self._bus is None:
            return
        self._session = self._session or self._own_session()
        bus.listen(self._bus, _SERVICE, _PATH, _MANAGER, "PrepareForSleep", self, _SLEEP_SLOT)
        if self._session:
            bus.listen(self._bus, _SERVICE, self._session, _SESSION, "Lock", self, "on_lock()")
            bus.listen(self._bus, _SERVICE, self._session, _SESSION, "Unlock", self, "on_unlock()")

    def rest(self) -> None:
        """Stop listening."""
        if self._bus is None:
            return
        bus.stop_listening(self._bus, _SERVICE, _PATH, _MANAGER, "PrepareForSleep", self, _SLEEP_SLOT)
        if self._session:
            bus.stop_listening(self._bus, _SERVICE, self._session, _SESSION, "Lock", self, "on_lock()")
            bus.stop_listening(self._bus, _SERVICE, self._session, _SESSION, "Unlock", self, "on_unlock()")

    def poll(self) -> None:
        """Ask whether the session is locked: not every desktop sends the signals."""
        if self._bus is None or not self._session:
            return
        hint = bus.ask(
            self._bus,
            _SERVICE,
            self._session,
            "org.freedesktop.DBus.Properties",
            "Get",
            _SESSION,
            "LockedHint",
        )
        value = hint.variant() if hasattr(hint, "variant") else hint
        if isinstance(value, bool):
            self.tell_locked(value)

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """The laptop is about to sleep, or awake again."""
        if begins:
            self.left.emit(SLEEP, self.clock.now())
        else:
            self.returned.emit(SLEEP)

    @Slot()
    def on_lock(self) -> None:
        """The session is asked to lock."""
        self.tell_locked(True)

    @Slot()
    def on_unlock(self) -> None:
        """The session is open again."""
        self.tell_locked(False)

    def _own_session(self) -> str:
        assert self._bus is not None
        named = os.environ.get("XDG_SESSION_ID", "")
        method, value = ("GetSession", named) if named else ("GetSessionByPID", os.getpid())
        found = bus.ask(self._bus, _SERVICE, _PATH, _MANAGER, method, value)
        return found.path() if isinstance(found, QDBusObjectPath) else ""
