"""What every view is handed: the desk, and the signals that tell of changes and ask to go places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk, take_back
from mistakejournal.services.done import Done, Undo
from mistakejournal.ui.routes import Place, Route


def _money(amount: int, currency: str) -> str:
    from mistakejournal.words.money import money_words  # no start words an amount

    return money_words(amount, currency)


class Context(QObject):
    """One open journal and its window. Views know this and nothing of each other."""

    changed = Signal(frozenset)
    """frozenset[str]: the kinds of rows a service call just changed."""
    requested = Signal(Route)
    """Route: somebody asks the window to show something."""
    failed = Signal(JournalError)
    """JournalError: a call could not be done; the window says so calmly."""
    acted = Signal(Undo)
    """Undo: what was just done and can be taken back. Nothing of undo and redo themselves."""
    long_turn = Signal(Undo)
    """Undo: it is to be taken back, or done again, behind the window; `turned` tells when that is done."""
    undoable = Signal(object)
    """Undo | None: what Ctrl+Z would take back now."""
    journal_wanted = Signal(str)
    """Another journal is to be opened: "sample", "own", or the path of a file."""
    lock_wanted = Signal()
    """A journal with a passphrase is to be closed until that is typed (N3)."""
    closed_wanted = Signal(object)
    """ui.lock.closed.ClosedWork: something that only works while the journal is closed."""
    mini_wanted = Signal(str)
    """A run is to stand in the mini runner: its id, or "" for the one that was begun last."""
    noted = Signal(str)
    """A sentence to show for a moment ("Copied")."""
    page_turned = Signal()
    """Another page of the same place came into view."""

    def __init__(self, desk: Desk, *, sample: bool = False, parent: QObject | None = None) -> None:
        """Serve `desk`; `sample` marks the example journal."""
        super().__init__(parent)
        self.desk = replace(desk, money=_money)
        self.sample = sample
        self.practising = False
        """Whether a practice is on the screen: no text of it goes out (A9)."""
        self._undo: list[Undo] = []
        self._redo: list[Undo] = []
        self._stay = ""

    def perform(self, call: Callable[[], Done], *, stay: str = "") -> Done | None:
        """Do one service call: tell the views what changed, keep its undo; None when it could not be done.

        `stay` names a field: what is typed there until `end_stay` is one act, however often it is saved.
        """
        done = self._try(call)
        if done is None:
            return None
        if done.undo is not None:
            undo = done.undo
            if stay and stay == self._stay and self._undo:
                before = self._undo.pop()
                undo = Undo(before.label, undo.steps + before.steps)
            self._stay = stay
            self._undo.append(undo)
            self._redo.clear()
            self.undoable.emit(undo)
            self.acted.emit(undo)
        self._announce(done)
        return done

    def end_stay(self) -> None:
        """A field was left: what is typed there later is an act of its own."""
        self._stay = ""

    def go(self, place: Place, row_id: str = "", detail: str = "") -> None:
        """Ask the window to show a place."""
        self.requested.emit(Route(place, row_id, detail))

    def next_undo(self) -> Undo | None:
        """Give what Ctrl+Z would take back, or None."""
        return self._undo[-1] if self._undo else None

    def next_redo(self) -> Undo | None:
        """Give what Ctrl+Shift+Z would do again, or None."""
        return self._redo[-1] if self._redo else None

    def undo(self) -> bool:
        """Take the last act back; tell whether there was one."""
        return self._turn(self._undo, self._redo)

    def redo(self) -> bool:
        """Do again what was taken back; tell whether there was something."""
        return self._turn(self._redo, self._undo)

    def forget_undo(self) -> None:
        """Let go of every way back: what they lead to is gone for good."""
        self._undo.clear()
        self._redo.clear()
        self._stay = ""
        self.undoable.emit(None)

    def _turn(self, source: list[Undo], target: list[Undo]) -> bool:
        if not source:
            return False
        self._stay = ""
        step = source[-1]
        if step.is_long:
            self.long_turn.emit(step)
            return True
        done = self._try(lambda: take_back(self.desk, step))
        if done is None:
            return False
        source.pop()
        self._keep_turned(target, done)
        return True

    def turned(self, step: Undo, done: Done) -> None:
        """Note that a long act was taken back or done again behind the window."""
        source, target = (self._undo, self._redo) if step in self._undo[-1:] else (self._redo, self._undo)
        source.pop()
        self._keep_turned(target, done)

    def _keep_turned(self, target: list[Undo], done: Done) -> None:
        if done.undo is not None:
            target.append(done.undo)
        self.undoable.emit(self.next_undo())
        self._announce(done)

    def _try(self, call: Callable[[], Done]) -> Done | None:
        try:
            return call()
        except JournalError as error:
            self.failed.emit(error)
            return None

    def _announce(self, done: Done) -> None:
        if done.changes:
            self.changed.emit(done.changes)
