"""Something is done to a closed journal: what, how far it is, and a way to stop it in time."""

from __future__ import annotations

import time
from threading import Event

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.long_work import Going, UnwantedError
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.progress_bar import ProgressBar

_WIDTH = 440
_PATIENCE_S, _LOOK_S = 20.0, 0.05
"""What was read behind the window may take a moment to notice that nobody wants it any more."""


class WorkPage(QWidget):
    """The journal stays as it was until the last moment of it."""

    done = Signal(str)
    """The key the journal is opened with from now on."""
    failed = Signal(JournalError)
    """It was not done; "stopped" when she asked for that."""

    def __init__(self, work: ClosedWork) -> None:
        """Get ready for `work`; `start` begins it."""
        super().__init__()
        self._work = work
        self._unwanted = Event()
        self.is_going = False
        self._page = Page(_WIDTH)
        self._bar = ProgressBar(work.title)
        self._stop = Button(self.tr("Stop"), "quiet")
        self._stop.clicked.connect(self._on_stop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._page.add_stretch()
        self._page.add(Label(work.title, "title", wrap=True), gap=0)
        self._page.add(Label(work.text, "body", "text2", wrap=True), gap=12)
        self._page.add(self._bar, gap=20)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._stop)
        self._page.add_layout(line, gap=12)
        self._page.add_stretch()

    def start(self) -> None:
        """Begin."""
        announce(self, self._work.title)
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        job = Job(self._run, self)
        job.progressed.connect(self._show_progress)
        job.done.connect(lambda key: self.done.emit(str(key)))
        job.failed.connect(self.failed)
        job.ended.connect(self._on_ended)
        self.is_going = True
        job.start()

    def _run(self, ticket: Ticket) -> str:
        until = time.monotonic() + _PATIENCE_S
        while QThreadPool.globalInstance().activeThreadCount() > 1 and time.monotonic() < until:
            time.sleep(_LOOK_S)
        if QThreadPool.globalInstance().activeThreadCount() > 1:  # it may have the journal open
            raise JournalError("busy")
        try:
            return self._work.work(Going(ticket.say, self._unwanted.is_set))
        except UnwantedError as stop:
            raise JournalError("stopped") from stop

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)

    def _on_ended(self) -> None:
        """Let the window be closed, also after a bug in the work, of which neither signal tells."""
        self.is_going = False

    def _on_stop(self) -> None:
        self._unwanted.set()
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping"))
