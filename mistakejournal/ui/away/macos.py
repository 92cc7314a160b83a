"""macOS: how long nobody touched anything, and whether the screen is locked."""

from __future__ import annotations

import ctypes
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject

from mistakejournal.services.clock import Clock
from mistakejournal.ui.away.source import AwaySource

_FRAMEWORKS = "/System/Library/Frameworks/{0}.framework/{0}"
_ANY_INPUT = 0xFFFFFFFF
_COMBINED_SESSION = 0
_UTF8 = 0x08000100
_LOCKED = b"CGSSessionScreenIsLocked"


def framework(name: str) -> Any:
    """Load one of the system's frameworks; None where there is none."""
    try:
        return ctypes.CDLL(_FRAMEWORKS.format(name))
    except OSError:
        return None


class MacOS(AwaySource):
    """Asks once a minute."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Go by `clock`."""
        super().__init__(clock, parent)
        self._graphics = framework("CoreGraphics")
        self._foundation = framework("CoreFoundation")
        self._is_there = self._graphics is not None and self._foundation is not None
        if self._is_there:
            self._declare()

    def poll(self) -> None:
        """The session's dictionary holds the key only while the screen is locked."""
        if not self._is_there:
            return
        session = self._graphics.CGSessionCopyCurrentDictionary()
        if not session:
            return
        key = self._foundation.CFStringCreateWithCString(None, _LOCKED, _UTF8)
        self.tell_locked(bool(self._foundation.CFDictionaryGetValue(session, key)))
        self._foundation.CFRelease(key)
        self._foundation.CFRelease(session)

    def idle_for(self) -> timedelta | None:
        """Give the time since the last key or move of the mouse."""
        if not self._is_there:
            return None
        seconds = self._graphics.CGEventSourceSecondsSinceLastEventType(_COMBINED_SESSION, _ANY_INPUT)
        return timedelta(seconds=seconds)

    def _declare(self) -> None:
        pointer = ctypes.c_void_p
        self._graphics.CGSessionCopyCurrentDictionary.restype = pointer
        self._graphics.CGEventSourceSecondsSinceLastEventType.restype = ctypes.c_double
        self._graphics.CGEventSourceSecondsSinceLastEventType.argtypes = (ctypes.c_int32, ctypes.c_uint32)
        self._foundation.CFStringCreateWithCString.restype = pointer
        self._foundation.CFStringCreateWithCString.argtypes = (pointer, ctypes.c_char_p, ctypes.c_uint32)
        self._foundation.CFDictionaryGetValue.restype = pointer
        self._foundation.CFDictionaryGetValue.argtypes = (pointer, pointer)
        self._foundation.CFRelease.argtypes = (pointer,)
