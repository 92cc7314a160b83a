"""One mini runner at most beside the window: opened, led back from, and closed with it (F9)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from mistakejournal.services.run_lines import open_runs
from mistakejournal.ui.context import Context
from mistakejournal.ui.mini.mini_window import MiniWindow
from mistakejournal.ui.routes import Place
from mistakejournal.ui.window_state import come_to_front

SHARED = ("undo", "redo", "larger_text", "smaller_text", "something_went_wrong", "share_screen", "lock")
"""Acts of the window that have their keys in the mini runner too."""


def show_mini(window: QMainWindow, context: Context, actions: Mapping[str, QAction], run_id: str) -> None:
    """Open the mini runner of `window` on a run, by default on the one that was begun last."""
    found: MiniHolder | None = window.findChild(MiniHolder)
    (found or MiniHolder(window, context, actions)).show_run(run_id)


class MiniHolder(QObject):
    """Knows the one mini runner of a window."""

    def __init__(self, window: QMainWindow, context: Context, actions: Mapping[str, QAction]) -> None:
        """Serve `window`."""
        super().__init__(window)
        self._window, self._context = window, context
        self._actions = [actions[code] for code in SHARED]
        self.mini: MiniWindow | None = None
        actions["something_went_wrong"].triggered.connect(self._follow)
        context.requested.connect(lambda _route: self._follow())
        window.installEventFilter(self)

    def show_run(self, run_id: str = "") -> None:
        """Show a run in the mini runner; without any open run say so."""
        wanted = run_id or next((line.id for line in open_runs(self._context.desk)), "")
        if not wanted:
            self._context.noted.emit(self.tr("Start a checklist first, then it fits into a small window."))
            return
        if self.mini is None:
            self.mini = MiniWindow(self._context, wanted)
            self.mini.addActions(self._actions)
            self.mini.window_asked.connect(self._lead_back)
            self.mini.closed.connect(self._forget)
        else:
            self.mini.show_run(wanted)
        self.mini.show()
        self.mini.raise_()
        self.mini.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close it with the window, which may only have been put out of sight by the system."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous() and self.mini is not None:
            self.mini.close()
        return super().eventFilter(watched, event)

    def _lead_back(self, run_id: str) -> None:
        self._context.go(Place.RUN, run_id)
        if self.mini is not None:
            self.mini.close()
        come_to_front(self._window)

    def _forget(self) -> None:
        self.mini = None

    def _follow(self) -> None:
        """What was asked for in front of the browser stands in the window: bring it there."""
        if self.mini is not None and self.mini.isActiveWindow():
            come_to_front(self._window)
