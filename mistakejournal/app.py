"""The composition root: arguments, journal, services and window are put together here and nowhere else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from mistakejournal import crash, paths
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import Clock, RealClock
from mistakejournal.services.content import Content
from mistakejournal.services.journals import Opened, close_desk, open_desk
from mistakejournal.services.preferences import settings
from mistakejournal.ui.application import make_application, settle_soon
from mistakejournal.ui.context import Context
from mistakejournal.ui.crash_teller import CrashTeller
from mistakejournal.ui.dressing import dress
from mistakejournal.ui.handover import Handover
from mistakejournal.ui.main_window import MainWindow
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.window_state import come_to_front, first_place, leave

OWN, SAMPLE, THEN = "own", "sample", " then "
"""THEN joins the journal that is wanted with the act to do in it: "own then something_went_wrong"."""


class Studio(QObject):
    """Holds the one open journal and its window, and changes them for others when that is asked."""

    shown = Signal(MainWindow)

    def __init__(self, app: QApplication, own: Path, clock: Clock, content: Content) -> None:
        """Start without a window; `show` opens one. `own` is her journal."""
        super().__init__(app)
        self._app = app
        self._own = own
        self._clock = clock
        self._content = content
        self._handover: Handover | None = None
        self.window: MainWindow | None = None
        app.commitDataRequest.connect(self._save)
        app.applicationStateChanged.connect(self._save)

    def show(self, wanted: str = OWN) -> MainWindow:
        """Open a journal ("own", "sample" or a path) in a new window, and close the one before it.

        Raises JournalError when it can't be opened or is open elsewhere; the window before stays then.
        """
        name, _, act = wanted.partition(THEN)
        is_sample = name == SAMPLE
        opened = self._open(self._own if name in (OWN, SAMPLE) else Path(name), is_sample)
        dress(self._app, settings(opened.desk))
        window = MainWindow(Context(opened.desk, sample=is_sample))
        window.context.setParent(window)
        window.context.journal_wanted.connect(self._change, Qt.ConnectionType.QueuedConnection)
        before, self.window = self.window, window
        first_place(window)
        if before is not None:
            window.restoreGeometry(before.saveGeometry())  # it takes that one's place on the screen too
        window.show()
        self.shown.emit(window)
        if before is not None:
            self._leave(before)
        if act:
            window.deeds.do(act)
        return window

    def close(self) -> None:
        """Close window and journal."""
        if self.window is not None:
            self._leave(self.window)
            self.window = None
        if self._handover is not None:
            self._handover.release()
            self._handover = None

    def _open(self, own: Path, is_sample: bool) -> Opened:
        """Take her journal for this process, then open it or its sample; the one before is let go."""
        before = self._handover
        handover = before if before is not None and before.journal == own else Handover(own, self)
        if handover is not before:
            handover.claim()
            handover.called.connect(self._come)
        try:
            opened = open_desk(self._sample() if is_sample else own, self._clock, self._content)
        except JournalError:
            if handover is not before:
                handover.release()
            raise
        if before is not None and handover is not before:
            before.release()
        self._own, self._handover = own, handover
        return opened

    def _come(self) -> None:
        if self.window is not None:
            come_to_front(self.window)

    def _save(self, news: object = None) -> None:
        """Save what is typed: the session ends, or another window is used now."""
        if self.window is not None and news != Qt.ApplicationState.ApplicationActive:
            save_typed(self.window)

    def _change(self, wanted: str) -> None:
        if self.window is not None and not save_typed(self.window):
            return
        try:
            self.show(wanted)
        except JournalError as error:
            if self.window is not None:
                self.window.context.failed.emit(error)

    def _sample(self) -> Path:
        from mistakejournal.services.sample import make_sample_beside

        looks = settings(self.window.context.desk) if self.window is not None else None
        return make_sample_beside(self._own, self._clock, self._content, looks)

    def _leave(self, window: MainWindow) -> None:
        desk, was_sample = window.context.desk, window.context.sample
        leave(window)
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)  # before its journal
        close_desk(desk)
        if was_sample:
            from mistakejournal.services.sample import forget_sample

            forget_sample(desk.journal.path)


def open_window(journal: str, command: str = "") -> int:
    """Open the app and stay until its window is closed; give the exit code."""
    app = make_application()
    crash.install(CrashTeller(app).told.emit)
    own = Path(journal) if journal else paths.journal_path()
    studio = Studio(app, own, RealClock(), Content())
    studio.shown.connect(settle_soon)
    try:
        studio.show(SAMPLE if command == "demo" else OWN)
    except JournalError as error:
        from mistakejournal.ui.start_trouble import tell_trouble

        return tell_trouble(app, error, own)
    code = app.exec()
    studio.close()
    return code
