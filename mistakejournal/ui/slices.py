"""Long work on the window's own thread, in slices between which it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS, _SLICE = 20, 0.006
"""Between two slices in ms, and the length of one in s."""


class Slices(QObject):
    """Goes through an iterator, a few milliseconds at a time, and ends with it or with its parent.

    A thread is no quicker: Python lets only one run at a time, and drawing loses its turn at each call of Qt.
    """

    def __init__(
        self,
        work: Iterator[object],
        parent: QObject,
        *,
        after: Callable[[], None] | None = None,
        pause: int = _PAUSE_MS,
    ) -> None:
        """Begin a moment from now, when what is being opened is painted; `after` follows each slice.

        A shorter `pause`, in ms, is for work that is waited for.
        """
        super().__init__(parent)
        self._work, self._after = work, after
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(pause)

    def _go_on(self) -> None:
        self._do_slice()
        if self._after is not None:
            self._after()

    def _do_slice(self) -> None:
        end = monotonic() + _SLICE
        while monotonic() < end:
            if next(self._work, self) is self:
                self._timer.stop()
                self.deleteLater()
                return
