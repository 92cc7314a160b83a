"""Where the window stood and how large it was, kept as a setting."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.preferences import change_settings, settings

WIDTH, HEIGHT = 1280, 800


def take_place(window: QMainWindow, desk: Desk) -> None:
    """Put the window where it was; the first time in the middle, 1280 x 800 or what the screen holds."""
    code = settings(desk).window
    if code and window.restoreGeometry(QByteArray.fromBase64(code.encode())):
        return
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(WIDTH, screen.width()), min(HEIGHT, screen.height()))


def keep_place(window: QMainWindow, desk: Desk) -> None:
    """Remember it. A journal that can't be written is no reason to keep the window open."""
    code = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    if code == settings(desk).window:
        return
    try:
        change_settings(desk, window=code)
    except JournalError:
        return


def come_to_front(window: QMainWindow) -> None:
    """Show the window before all others, also when it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
