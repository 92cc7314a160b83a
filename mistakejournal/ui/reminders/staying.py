"""Closing the window leaves the app in the tray, where she wants that (J5); Quit ends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from mistakejournal.services.preferences import settings
from mistakejournal.ui.context import Context
from mistakejournal.ui.reminders.tray import Tray
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.window_state import is_leaving, keep_place


class Staying(QObject):
    """Takes a close for a hide, unless the app, or the session, ends."""

    def __init__(self, window: QMainWindow, context: Context, tray: Tray) -> None:
        """Watch over `window`."""
        super().__init__(window)
        self._window, self._context, self._tray = window, context, tray
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the window instead of closing it; what is typed is saved as it would be then."""
        if event.type() == QEvent.Type.Close and self._stays() and save_typed(self._window):
            event.ignore()
            keep_place(self._window, self._context.desk)
            QGuiApplication.setQuitOnLastWindowClosed(False)
            self._window.hide()
            return True
        if event.type() == QEvent.Type.Show:
            QGuiApplication.setQuitOnLastWindowClosed(True)
        return super().eventFilter(watched, event)

    def _stays(self) -> bool:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        if app.isSavingSession() or is_leaving(self._window):
            return False
        return settings(self._context.desk).stay_in_tray and self._tray.is_there()
