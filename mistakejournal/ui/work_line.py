"""Work on a worker's thread that is seen: how far it is, a way to stop it, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.long_work import IsUnwanted, Say
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.words.errors import error_words

Work = Callable[[Say, IsUnwanted], object]


class WorkLine(QWidget):
    """A bar and a line of words. Stopped, it waits for the work to stop: what is done by then is told."""

    done = Signal(object)
    """What the work returned; None when it was stopped in time."""
    failed = Signal()

    def __init__(self, name: str) -> None:
        """Name the bar."""
        super().__init__()
        self._unwanted = Event()
        self.running = False
        self._bar = ProgressBar(name)
        self._words = Label("", "body", "text2", wrap=True)
        self._trouble = Label("", "body", "clay_text", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._bar, self._words, self._trouble):
            column.addWidget(part)
            part.hide()

    def start(self, work: Work, words: str) -> None:
        """Begin; `words` say what is going on."""
        self._unwanted.clear()
        self.running = True
        self._trouble.hide()
        self._show_progress(0, 0)
        self._bar.show()
        self.say(words)
        unwanted = self._unwanted

        def run(ticket: Ticket) -> object:
            return work(ticket.say, lambda: ticket.cancelled or unwanted.is_set())

        job = Job(run, self)
        job.progressed.connect(self._show_progress)
        job.done.connect(self._finish)
        job.failed.connect(self._fail)
        job.start()

    def stop(self) -> None:
        """Ask the work to stop; `done` still comes."""
        self._unwanted.set()
        self.say(self.tr("Stopping"))

    def say(self, words: str) -> None:
        """Say something in plain words, aloud too."""
        self._words.setText(words)
        self._words.show()
        self._make_room()
        announce(self, words)

    def complain(self, words: str) -> None:
        """Say what could not be done, aloud too."""
        self._bar.hide()
        self._words.hide()
        self._trouble.setText(words)
        self._trouble.show()
        self._make_room()
        announce(self, words)

    def _make_room(self) -> None:
        """Let its window grow by what is shown now: nothing above is pressed together."""
        window = self.window()
        if isinstance(window, Dialog):
            window.make_room()

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _finish(self, result: object) -> None:
        self.running = False
        self._bar.hide()
        self._words.hide()
        self.done.emit(result)

    def _fail(self, error: JournalError) -> None:
        self.running = False
        self.complain(error_words(error))
        self.failed.emit()
