"""Nothing typed is ever lost (A8): words reach the disk 800 ms after the last key, at the latest in 2 s."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

QUIET_MS = 800
LATEST_MS = 1800
"""Together with the commit itself this stays under the 2 s of A8."""


class Autosave(QObject):
    """Collects what was typed, field by field, and hands it to one saving call.

    `save` returns whether the words are on disk; when not, they are kept and tried again with the next flush.
    """

    saved = Signal()
    waiting = Signal()
    """Something was typed that is not on disk yet."""

    def __init__(self, save: Callable[[dict[str, object]], bool], parent: QObject | None = None) -> None:
        """Hand what is pending to `save`."""
        super().__init__(parent)
        self._save = save
        self._pending: dict[str, object] = {}
        self._quiet = self._timer(QUIET_MS)
        self._latest = self._timer(LATEST_MS)

    @property
    def pending(self) -> frozenset[str]:
        """Give the names of what is not on disk yet."""
        return frozenset(self._pending)

    def put(self, name: str, value: object) -> None:
        """Note a field's new value; it is saved soon."""
        self._pending[name] = value
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()
        self.waiting.emit()

    def drop(self) -> None:
        """Forget what could not be saved: it belongs to a row that is shown no longer."""
        self._pending = {}
        self._quiet.stop()
        self._latest.stop()

    def flush(self) -> bool:
        """Save now: at page change, when a field is left, on closing. Tell whether all is on disk."""
        self._quiet.stop()
        self._latest.stop()
        if not self._pending:
            return True
        taken, self._pending = self._pending, {}
        if not self._save(taken):
            self._pending = taken | self._pending
            self._latest.start()
            return False
        self.saved.emit()
        return True

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer
