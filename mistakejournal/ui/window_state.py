"""Where the window stood and how large it was, kept as a setting."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.preferences import change_settings, settings

WIDTH, HEIGHT = 1280, 800
_LEAVING = "leaving"


def take_place(
    window: QWidget, desk: Desk, setting: str = "window", size: tuple[int, int] = (WIDTH, HEIGHT)
) -> None:
    """Put a window where the setting says it was; the first time in the middle, at most as the screen is."""
    code = getattr(settings(desk), setting)
    if code and window.restoreGeometry(QByteArray.fromBase64(code.encode())):
        return
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(size[0], screen.width()), min(size[1], screen.height()))


def keep_place(window: QWidget, desk: Desk, setting: str = "window") -> None:
    """Remember it. A journal that can't be written is no reason to keep the window open."""
    code = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    if code == getattr(settings(desk), setting):
        return
    try:
        change_settings(desk, **{setting: code})
    except JournalError:
        return


def leave_place(window: QWidget, desk: Desk) -> None:
    """The window is closed in order: remember where it stands; the next start begins with Today."""
    keep_place(window, desk)
    if settings(desk).sitting:
        with suppress(JournalError):  # then it opens here again, which does no harm
            change_settings(desk, sitting=())


def come_to_front(window: QWidget) -> None:
    """Show the window before all others, also when it was minimised or waits in the tray."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def leave(window: QMainWindow) -> bool:
    """Close a window for good, also one that else stays in the tray; tell whether it is closed."""
    window.setProperty(_LEAVING, True)
    closed = window.close()
    window.setProperty(_LEAVING, False)
    return closed


def is_leaving(window: QMainWindow) -> bool:
    """Tell whether the window, or the whole app, is being closed for good."""
    return bool(window.property(_LEAVING)) or bool(QGuiApplication.instance().property(_LEAVING))


def leave_all(app: QApplication) -> None:
    """Close every window for good, and end; a window that asks first keeps the app."""
    app.setProperty(_LEAVING, True)
    app.closeAllWindows()
    app.setProperty(_LEAVING, False)
    if not any(window.isVisible() for window in app.topLevelWidgets()):
        app.quit()
