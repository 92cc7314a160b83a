"""What every window that shows a run shares: the step she is at, and what is typed there (F9)."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, Signal

from mistakejournal.ui.context import Context
from mistakejournal.ui.runner.typed_words import TypedWords


def shared_runs(context: Context) -> SharedRuns:
    """Give what the windows over one journal share; made when the first of them asks."""
    found: SharedRuns | None = context.findChild(SharedRuns)
    return found or SharedRuns(context)


class SharedRuns(QObject):
    """The list, one at a time and the mini runner are the same run, with one cursor."""

    moved = Signal(str, QObject)
    """str, QObject: the run whose cursor is on another step now, and who moved it."""

    def __init__(self, context: Context) -> None:
        """Stay as long as `context`; what is typed is saved with its window."""
        super().__init__(context)
        self.words = TypedWords(context, self)
        self.is_acting = False
        """Whether one of them does something to a run just now: it says itself where the cursor goes."""
        self._cursors: dict[str, str] = {}
        self._viewers: Counter[str] = Counter()

    def take_up(self, run_id: str) -> None:
        """One more shows this run."""
        self._viewers[run_id] += 1

    def let_go(self, run_id: str) -> None:
        """One less shows it; with the last the step is forgotten: the run is resumed where it is open."""
        self._viewers[run_id] -= 1
        if self._viewers[run_id] <= 0:
            del self._viewers[run_id]
            self._cursors.pop(run_id, None)

    def cursor(self, run_id: str) -> str:
        """Give the step (of the run) the cursor is on, or ""."""
        return self._cursors.get(run_id, "")

    def point(self, run_id: str, step_id: str, by: QObject) -> None:
        """Put the cursor of a run on a step, and tell the others."""
        if step_id != self.cursor(run_id):
            self._cursors[run_id] = step_id
            self.moved.emit(run_id, by)
