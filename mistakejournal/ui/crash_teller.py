"""Brings the report of a bug to the window's own thread, whichever thread met the bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.typed import save_typed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


class CrashTeller(QObject):
    """Carries a report from whichever thread met the bug to the window's own."""

    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Show what is told, one report at a time."""
        super().__init__(parent)
        self._window: QDialog | None = None
        self.told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def _show(self, report: str) -> None:
        from mistakejournal.ui.crash_window import (
            CrashWindow,
        )  # seldom needed, and a start need not pay for it

        if self._window is None:
            self._window = CrashWindow(report)
            self._window.finished.connect(self._forget)
            self._window.open()
            for window in QApplication.topLevelWidgets():
                save_typed(window)  # whatever is broken, her words are on the disk

    def _forget(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
