"""The one open journal of the app and its window; while it is closed, a window stands in that one's place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from mistakejournal.errors import JournalError
from mistakejournal.services.clock import Clock
from mistakejournal.services.content import Content
from mistakejournal.services.journals import Opened, close_desk, open_desk
from mistakejournal.services.preferences import settings
from mistakejournal.ui.context import Context
from mistakejournal.ui.dressing import dress
from mistakejournal.ui.handover import Handover
from mistakejournal.ui.main_window import MainWindow
from mistakejournal.ui.sitting import SittingWatch, first_place
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.window_state import come_to_front, leave

if TYPE_CHECKING:
    from mistakejournal.ui.lock.closed import ClosedWork
    from mistakejournal.ui.lock.closed_window import ClosedWindow
    from mistakejournal.ui.return_way import ReturnWay

OWN, SAMPLE, THEN = "own", "sample", " then "
"""THEN joins the journal that is wanted with the act to do in it: "own then something_went_wrong"."""


class Studio(QObject):
    """Opens journals, changes them for others when that is asked, and closes and locks hers."""

    shown = Signal(MainWindow)
    leaving = Signal(MainWindow)
    """A window is about to be closed, for another one, to lock or for good; its journal is still open."""

    def __init__(self, app: QApplication, own: Path, clock: Clock, content: Content) -> None:
        """Start without a window; `show` opens one. `own` is her journal."""
        super().__init__(app)
        self._app = app
        self._own = own
        self._clock = clock
        self._content = content
        self._handover: Handover | None = None
        self._closed: ClosedWindow | None = None
        self.window: MainWindow | None = None
        app.commitDataRequest.connect(self._save)
        app.applicationStateChanged.connect(self._save)

    def start(self, wanted: str = OWN) -> None:
        """Open a journal as `show` does; one with a passphrase is asked for that first.

        Raises JournalError as `show` does, but "locked".
        """
        try:
            self.show(wanted)
        except JournalError as error:
            if error.code != "locked":
                raise
            self._ask(wanted)

    def show(self, wanted: str = OWN, key: str = "") -> MainWindow:
        """Open a journal ("own", "sample" or a path) in a new window, and close the one before it.

        Raises JournalError when it can't be opened, wants a passphrase ("locked") or is open elsewhere; the
        window before stays then.
        """
        name, _, act = wanted.partition(THEN)
        is_sample = name == SAMPLE
        opened = self._open(self._path(name), is_sample, key)
        try:
            window = self._make_window(Context(opened.desk, sample=is_sample))
        except JournalError:  # what it shows first can't be read: whoever mends that needs the file alone
            close_desk(opened.desk)
            raise
        before, self.window = self.window, window
        if before is not None:
            window.restoreGeometry(before.saveGeometry())  # it takes that one's place on the screen too
        window.show()
        self.shown.emit(window)
        if before is not None:
            self._leave(before)
        if act:
            window.deeds.do(act)
        return window

    def _make_window(self, context: Context) -> MainWindow:
        """Make the window of an open journal, at its first place; raises JournalError where none stays."""
        dress(self._app, settings(context.desk))
        window = MainWindow(context)
        context.setParent(window)
        context.journal_wanted.connect(self._change, Qt.ConnectionType.QueuedConnection)
        context.lock_wanted.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        context.closed_wanted.connect(self._work_closed, Qt.ConnectionType.QueuedConnection)
        window.first_paint.done.connect(lambda: SittingWatch(window))
        try:
            first_place(window)
        except JournalError:
            _delete_now(window)
            raise
        return window

    def lock(self) -> bool:
        """Close her journal and its window until the passphrase is typed; tell whether that was done.

        What can't be saved is never thrown away: then it stays open, and says so.
        """
        from mistakejournal.ui.lock.closed import forget_marked, may_close

        window = self.window
        if window is None or not window.context.desk.journal.key or not may_close(window.context, window):
            return False
        forget_marked()
        back = self._step_aside(window)
        self._ask(OWN, back)
        return True

    def close(self) -> None:
        """Close window and journal."""
        if self.window is not None:
            self._leave(self.window)
            self.window = None
        self._let_closed_go()
        if self._handover is not None:
            self._handover.release()
            self._handover = None

    def _path(self, name: str) -> Path:
        return self._own if name in (OWN, SAMPLE) else Path(name)

    def _open(self, own: Path, is_sample: bool, key: str) -> Opened:
        """Take her journal for this process, then open it or its sample; the one before is let go."""
        before = self._handover
        handover = before if before is not None and before.journal == own else Handover(own, self)
        if handover is not before:
            handover.claim()
            handover.called.connect(self._come)
        try:
            opened = open_desk(self._sample() if is_sample else own, self._clock, self._content, key)
        except JournalError:
            if before is None:
                self._own, self._handover = own, handover  # another start finds the question that stands
            elif handover is not before:
                handover.release()
            raise
        if before is not None and handover is not before:
            before.release()
        self._own, self._handover = own, handover
        return opened

    def _ask(self, wanted: str, back: ReturnWay | None = None) -> None:
        """Ask for the passphrase of a journal, in the place of its window; then open it."""
        path = self._path(wanted.partition(THEN)[0])
        page = self._closed_window().ask(path, self._content.vocab["pause"])
        page.opened.connect(lambda key, said: self._enter(wanted, key, back, said))

    def _enter(self, wanted: str, key: str, back: ReturnWay | None, said: str) -> None:
        def show() -> None:
            window = self.show(wanted, key)
            self._come_back(window, back)
            if said:
                window.context.noted.emit(said)

        try:
            show()
        except JournalError as error:
            from mistakejournal.ui.start_trouble import get_past

            path = self._path(wanted.partition(THEN)[0])
            if get_past(self._app, error, show, path, self._clock, key) is not None and self._closed:
                self._closed.tell(error)

    def _work_closed(self, work: object) -> None:
        """Do what needs her journal closed, while that is seen; then open it with the key it has by then."""
        from mistakejournal.ui.lock.closed import ClosedWork, may_close

        window = self.window
        assert isinstance(work, ClosedWork)
        if window is None or not may_close(window.context, window):
            return
        before = window.context.desk.journal.key
        back = self._step_aside(window)
        going = self._closed_window().wait(work)
        going.done.connect(lambda key: self._open_again(work, str(key), back))
        going.failed.connect(lambda error: self._open_again(work, before, back, error))

    def _open_again(
        self, work: ClosedWork, key: str, back: ReturnWay, trouble: JournalError | None = None
    ) -> None:
        def show() -> None:
            self._come_back(self.show(OWN, key), back)

        try:
            show()
        except JournalError as error:
            from mistakejournal.ui.start_trouble import get_past

            code = get_past(self._app, error, show, self._own, self._clock, key)
            if code is not None:
                self._app.exit(code)
                return
        window = self.window
        if window is not None and trouble is not None:
            window.context.failed.emit(trouble)
        elif window is not None:
            work.then(window.context, window)

    def _step_aside(self, window: MainWindow) -> ReturnWay:
        """Close a window and its journal; an empty one stands in its place, and it can be come back to."""
        from mistakejournal.ui.return_way import ReturnWay

        back = ReturnWay(window)
        self._closed_window()
        self._leave(window)
        self.window = None
        return back

    def _closed_window(self) -> ClosedWindow:
        from mistakejournal.ui.lock.closed_window import ClosedWindow

        if self._closed is None:
            self._closed = ClosedWindow(self.window)
            self._closed.gone.connect(self._let_closed_go)
        return self._closed

    def _come_back(self, window: MainWindow, back: ReturnWay | None) -> None:
        if back is not None:
            back.take(window)
        self._let_closed_go()

    def _let_closed_go(self) -> None:
        closed, self._closed = self._closed, None
        if closed is not None:
            closed.hide()
            closed.deleteLater()

    def _come(self) -> None:
        window = self.window or self._closed or QApplication.activeModalWidget()
        if window is not None:  # the last is a question before there is a window
            come_to_front(window)

    def _save(self, news: object = None) -> None:
        """Save what is typed: the session ends, or another window is used now."""
        if self.window is not None and news != Qt.ApplicationState.ApplicationActive:
            save_typed(self.window)

    def _change(self, wanted: str) -> None:
        if self.window is not None and not save_typed(self.window):
            return
        try:
            self.start(wanted)
        except JournalError as error:
            if self.window is not None:
                self.window.context.failed.emit(error)

    def _sample(self) -> Path:
        from mistakejournal.services.sample import make_sample_beside

        looks = settings(self.window.context.desk) if self.window is not None else None
        return make_sample_beside(self._own, self._clock, self._content, looks)

    def _leave(self, window: MainWindow) -> None:
        desk, was_sample = window.context.desk, window.context.sample
        self.leaving.emit(window)
        leave(window)
        _delete_now(window)  # before its journal
        close_desk(desk)
        if was_sample:
            from mistakejournal.services.sample import forget_sample

            forget_sample(desk.journal.path)


def _delete_now(window: MainWindow) -> None:
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
