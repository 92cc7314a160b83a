"""Where she is in the window, kept while it is open: after a crash or a kill it opens there again (A8)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from mistakejournal.domain.records import dataclass
from mistakejournal.errors import JournalError
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.view import View

if TYPE_CHECKING:
    from mistakejournal.ui.main_window import MainWindow

QUIET_MS = 1_000
"""Whoever tabs through a page is followed when she rests; this stays under the 2 s of A8."""


@dataclass(frozen=True)
class Sitting:
    """A place of the window, the row it shows, and the field with the cursor."""

    place: Place
    row: str = ""
    detail: str = ""
    field: str = ""
    """The field's accessible name; "" where the cursor is in none."""
    nth: int = 0
    """Which one of those that are named alike."""

    def packed(self) -> tuple[str, ...]:
        """Give it as the setting holds it."""
        return str(self.place), self.row, self.detail, self.field, str(self.nth)


def unpacked(stored: tuple[str, ...]) -> Sitting | None:
    """Give what the setting holds; None where it holds nothing, or nothing that fits."""
    try:
        place, row, detail, field, nth = stored
        return Sitting(Place(place), row, detail, field, int(nth))
    except ValueError:
        return None


def sitting_in(window: MainWindow) -> Sitting:
    """Give where she is now."""
    view = window.current()
    place = Place.TODAY if window.place is Place.FIRST_RUN else window.place
    row, detail = view.row_shown()
    focus = QApplication.focusWidget()
    name = focus.accessibleName() if focus is not None and view.isAncestorOf(focus) else ""
    alike = _alike(view, name)
    if focus not in alike:
        return Sitting(place, row, detail)
    return Sitting(place, row, detail, name, alike.index(focus))


def sit_down(window: MainWindow, sitting: Sitting) -> None:
    """Go to the page she was at, and put the cursor into its field if that is still there."""
    window.go(Route(sitting.place, sitting.row, sitting.detail))
    QTimer.singleShot(
        0, window, lambda: _focus_field(window.current(), sitting)
    )  # the page is filled by then


def first_place(window: MainWindow) -> None:
    """Show Today; after a crash or a kill the page and field she was at."""
    if not go_on_sitting(window):
        window.go(Route(Place.TODAY))


def go_on_sitting(window: MainWindow) -> bool:
    """Go where she was when the app was killed; tell whether that is known.

    It is forgotten first: a page that brings the app down must not do so at every start.
    """
    desk = window.context.desk
    sitting = unpacked(settings(desk).sitting)
    if sitting is None or window.context.sample:
        return False
    with suppress(JournalError):  # what can't be written can be read
        change_settings(desk, sitting=())
    try:
        sit_down(window, sitting)
    except KeyError:  # the row was removed right before
        return False
    return True


def _focus_field(view: View, sitting: Sitting) -> None:
    alike = _alike(view, sitting.field)
    if sitting.nth < len(alike) and alike[sitting.nth].isVisible():
        field = alike[sitting.nth]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QTextEdit):
            field.moveCursor(QTextCursor.MoveOperation.End)  # a text just read in has it at its first letter


def _alike(view: View, name: str) -> list[QWidget]:
    """Give what can be typed into or chosen under that name."""
    return [
        one
        for one in view.findChildren(QWidget)
        if name and one.accessibleName() == name and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


class SittingWatch(QObject):
    """Notes where she is a moment after she went there; closing the window in order forgets it."""

    def __init__(self, window: MainWindow) -> None:
        """Watch `window`."""
        super().__init__(window)
        self._window = window
        self._last: tuple[str, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUIET_MS)
        self._soon.timeout.connect(self._note)
        window.context.requested.connect(self._wait)
        window.context.page_turned.connect(self._wait)
        window.context.changed.connect(self._wait)  # an incident begins with the first word of it
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._wait)
        window.installEventFilter(self)
        self._is_seen = window.isVisible() and not window.context.sample
        self._wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rest while the window is away: the focus still moves while it is taken down."""
        if event.type() == QEvent.Type.Hide:
            self._is_seen = False
            self._soon.stop()
        elif event.type() == QEvent.Type.Show:
            self._is_seen = not self._window.context.sample
        return super().eventFilter(watched, event)

    def _wait(self, *_news: object) -> None:
        if self._is_seen and not self._soon.isActive():
            self._soon.start()

    def _note(self) -> None:
        """Write it down if it is another one; a journal that can't be written keeps the last."""
        now = sitting_in(self._window).packed()
        if now != self._last:
            with suppress(JournalError):
                change_settings(self._window.context.desk, sitting=now)
                self._last = now
