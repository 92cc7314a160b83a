"""The two D-Bus connections of a Linux desktop, absent without complaint."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import SLOT, QObject
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

_PATIENCE_MS = 500
"""A service of this machine answers in a few; one that hangs must not hold the window."""


def system_bus() -> QDBusConnection | None:
    """Give the connection to the system's services, or None."""
    return _connected(QDBusConnection.systemBus())


def session_bus() -> QDBusConnection | None:
    """Give the connection to the desktop's services, or None; none is started where there is none."""
    there = os.environ.get("DBUS_SESSION_BUS_ADDRESS") or Path(f"/run/user/{os.getuid()}/bus").exists()
    return _connected(QDBusConnection.sessionBus()) if there else None


def ask(
    bus: QDBusConnection, service: str, path: str, interface: str, method: str, *values: object
) -> object:
    """Call a method that gives one value; None where there is no such service or it refuses."""
    message = QDBusMessage.createMethodCall(service, path, interface, method)
    message.setAutoStartService(False)
    message.setArguments(list(values))
    answer = bus.call(message, QDBus.CallMode.Block, _PATIENCE_MS)
    given = answer.arguments()
    return given[0] if answer.type() is QDBusMessage.MessageType.ReplyMessage and given else None


def listen(
    bus: QDBusConnection, service: str, path: str, interface: str, name: str, to: QObject, slot: str
) -> None:
    """Let a signal reach a slot of `to`, such as "on_active(bool)"."""
    bus.connect(service, path, interface, name, to, SLOT(slot))  # type: ignore[call-overload]  # it takes a str


def stop_listening(
    bus: QDBusConnection, service: str, path: str, interface: str, name: str, to: QObject, slot: str
) -> None:
    """Take that back."""
    bus.disconnect(service, path, interface, name, to, SLOT(slot))  # type: ignore[call-overload]  # as above


def _connected(bus: QDBusConnection) -> QDBusConnection | None:
    return bus if bus.isConnected() else None
