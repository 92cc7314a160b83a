"""The composition root: arguments, journal, services and window are put together here and nowhere else."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from mistakejournal import crash, paths
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import Clock, RealClock
from mistakejournal.services.content import Content
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.preferences import settings
from mistakejournal.ui.context import Context
from mistakejournal.ui.dressing import dress
from mistakejournal.ui.main_window import MainWindow
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme.icons import app_icon

OWN, SAMPLE = "own", "sample"
THEN = " then "
"""Joins the journal that is wanted with the act to do in it: "own then something_went_wrong"."""


class Studio(QObject):
    """Holds the one open journal and its window, and changes them for others when that is asked."""

    def __init__(self, app: QApplication, own: Path, clock: Clock, content: Content) -> None:
        """Start without a window; `show` opens one. `own` is her journal."""
        super().__init__(app)
        self._app = app
        self._own = own
        self._clock = clock
        self._content = content
        self.window: MainWindow | None = None

    def show(self, wanted: str = OWN) -> MainWindow:
        """Open a journal ("own", "sample" or a path) in a new window, and close the one before it.

        Raises JournalError when it can't be opened; the window before stays then.
        """
        name, _, act = wanted.partition(THEN)
        is_sample = name == SAMPLE
        if name not in (OWN, SAMPLE):
            self._own = Path(name)
        path = self._sample() if is_sample else self._own
        opened = open_desk(path, self._clock, self._content)
        dress(self._app, settings(opened.desk))
        context = Context(opened.desk, sample=is_sample)
        window = MainWindow(context)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context.setParent(window)
        context.journal_wanted.connect(self._change, Qt.ConnectionType.QueuedConnection)
        before, self.window = self.window, window
        window.go(Route(Place.TODAY))
        window.show()
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

    def _change(self, wanted: str) -> None:
        try:
            self.show(wanted)
        except JournalError as error:
            if self.window is not None:
                self.window.context.failed.emit(error)

    def _sample(self) -> Path:
        from mistakejournal.services.sample import make_sample

        path = self._own.with_name(f"{self._own.stem}-sample.db")
        _forget(path)
        looks = settings(self.window.context.desk) if self.window is not None else None
        make_sample(path, self._clock, self._content, looks)
        return path

    def _leave(self, window: MainWindow) -> None:
        desk, was_sample = window.context.desk, window.context.sample
        window.close()
        close_desk(desk)
        if was_sample:
            _forget(desk.journal.path)


def open_window(journal: str, command: str = "") -> int:
    """Open the app and stay until its window is closed; give the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Mistake Journal")
    app.setDesktopFileName("mistakejournal")
    crash.install(lambda report: print(report, file=sys.stderr))
    studio = Studio(app, Path(journal) if journal else paths.journal_path(), RealClock(), Content())
    try:
        studio.show(SAMPLE if command == "demo" else OWN)
    except JournalError as error:
        from mistakejournal.ui.start_trouble import tell_trouble

        return tell_trouble(app, error)
    app.setWindowIcon(app_icon())
    code = app.exec()
    studio.close()
    return code


def _forget(sample: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        sample.with_name(sample.name + ending).unlink(missing_ok=True)
