"""Windows: how long nobody touched anything, and whether the desktop can be reached."""

from __future__ import annotations

import ctypes
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject

from mistakejournal.services.clock import Clock
from mistakejournal.ui.away.source import AwaySource

_DESKTOP_SWITCHDESKTOP = 0x0100
_TICKS = 2**32


class _LastInput(ctypes.Structure):
    _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))


class Windows(AwaySource):
    """Asks once a minute: a filter over every message of the window would cost more than it tells."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Go by `clock`."""
        super().__init__(clock, parent)
        self._user, self._kernel = _library("user32"), _library("kernel32")
        if self._user is not None:
            # A handle has 64 bits; ctypes takes an int for 32 by itself.
            self._user.OpenInputDesktop.restype = ctypes.c_void_p
            self._user.CloseDesktop.argtypes = (ctypes.c_void_p,)
            self._kernel.GetTickCount.restype = ctypes.c_uint

    def poll(self) -> None:
        """A locked session has its input on a desktop of the system, which no program may open."""
        if self._user is None:
            return
        desktop = self._user.OpenInputDesktop(0, False, _DESKTOP_SWITCHDESKTOP)
        self.tell_locked(not desktop)
        if desktop:
            self._user.CloseDesktop(desktop)

    def idle_for(self) -> timedelta | None:
        """Give the time since the last key or move of the mouse; the counter begins anew every 49 days."""
        if self._user is None:
            return None
        last = _LastInput(ctypes.sizeof(_LastInput), 0)
        if not self._user.GetLastInputInfo(ctypes.byref(last)):
            return None
        return timedelta(milliseconds=(self._kernel.GetTickCount() - last.time) % _TICKS)


def _library(name: str) -> Any:
    """Give one of the system's libraries; None where there is none."""
    return getattr(getattr(ctypes, "windll", None), name, None)
