"""A desktop of its own on a bus of its own: it says what its standard input tells it to."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath

SAVER, LOGIN = "org.freedesktop.ScreenSaver", "org.freedesktop.login1"
SAVER_PATH, LOGIN_PATH = "/org/freedesktop/ScreenSaver", "/org/freedesktop/login1"
SESSION_PATH = f"{LOGIN_PATH}/session/_31"


@ClassInfo({"D-Bus Interface": SAVER})
class Saver(QObject):
    @Slot(result="uint")
    def GetSessionIdleTime(self) -> int:
        return 420


@ClassInfo({"D-Bus Interface": f"{LOGIN}.Manager"})
class Manager(QObject):
    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, name: str) -> QDBusObjectPath:
        return QDBusObjectPath(SESSION_PATH)


def main() -> None:
    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    saver, manager = Saver(app), Manager(app)
    flags = QDBusConnection.RegisterOption.ExportAllSlots
    told = [
        bus.registerObject(SAVER_PATH, saver, flags),
        bus.registerObject(LOGIN_PATH, manager, flags),
        bus.registerService(SAVER),
        bus.registerService(LOGIN),
    ]
    print("ready" if all(told) else f"not ready {told}", flush=True)
    signals = {
        "active": (SAVER_PATH, SAVER, "ActiveChanged", [True]),
        "awake": (SAVER_PATH, SAVER, "ActiveChanged", [False]),
        "sleep": (LOGIN_PATH, f"{LOGIN}.Manager", "PrepareForSleep", [True]),
        "woken": (LOGIN_PATH, f"{LOGIN}.Manager", "PrepareForSleep", [False]),
        "lock": (SESSION_PATH, f"{LOGIN}.Session", "Lock", []),
        "unlock": (SESSION_PATH, f"{LOGIN}.Session", "Unlock", []),
    }

    def obey() -> None:
        for word in os.read(sys.stdin.fileno(), 4096).decode().split():
            if word == "quit":
                app.quit()
                return
            path, interface, name, values = signals[word]
            message = QDBusMessage.createSignal(path, interface, name)
            message.setArguments(values)
            bus.send(message)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(obey)
    app.exec()


if __name__ == "__main__":
    main()
