"""A text that is copied for a minute: the clipboard forgets it by itself, and keeps no history of it (N2)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from mistakejournal.ui.mailing.copying import keep_out_of_history, made_by_qt

KEPT_MS = 60_000


class PassingCopy(QObject):
    """Clears the clipboard only while it still holds that text."""

    def __init__(self, text: str) -> None:
        """Copy `text` now. It belongs to the app: what it waits for may come after its window is closed."""
        app = QCoreApplication.instance()
        super().__init__(app)
        self._text = text
        data = made_by_qt()
        data.setText(text)
        keep_out_of_history(data)
        QGuiApplication.clipboard().setMimeData(data)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self._timer.start(KEPT_MS)
        if app is not None:
            app.aboutToQuit.connect(self.clear)

    def clear(self) -> None:
        """Have the clipboard forget it."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""
        self.deleteLater()
