"""Where the window stood and how large it was, kept as a setting."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.preferences import change_settings, settings

WIDTH, HEIGHT = 1280, 800


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


def come_to_front(window: QMainWindow) -> None:
    """Show the window before all others, also when it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
