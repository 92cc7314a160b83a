"""A person's hand: drives the real window by what can be read in it, by real clicks and keys.

The walk-through and the tests use it. A name is what a screen reader says; "~words" matches any part of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from mistakejournal.ui.main_window import MainWindow

_LOOK_AGAIN_MS = 20
_PATIENCE_MS = 2_000
"""How long a person looks for a thing before it is not there: some of it comes a moment after a key."""


class NotSeenError(AssertionError):
    """What should be in the window is not there, or can't be used."""


class App(Protocol):
    """What is started and quit: a journal with its window."""

    window: MainWindow | None

    def show(self) -> MainWindow:
        """Open the window."""
        ...

    def close(self) -> None:
        """Close window and journal."""
        ...


class Hand:
    """One person's sitting at the laptop. `close` and `open` again is quitting and starting anew."""

    def __init__(self, start: Callable[[], App], size: tuple[int, int] = (1280, 800)) -> None:
        """Start the app that `start` gives, in a window of `size`."""
        self._start, self._size = start, size
        self.front: QWidget | None = None
        """A window that stands in front of the main one and is looked into instead."""
        self.app: App
        self.open()

    def open(self) -> None:
        """Start the app."""
        self.app = self._start()
        self.app.show().resize(*self._size)
        self.settle()

    def close(self) -> None:
        """Quit the app."""
        self.app.close()
        self.settle()

    @property
    def main(self) -> MainWindow:
        """The window that is open now."""
        window = self.app.window
        if window is None:
            raise NotSeenError("the app is closed")
        return window

    def settle(self) -> None:
        """Let the window do what is due."""
        QApplication.processEvents()
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    def wait(self, milliseconds: int) -> None:
        """Let real time pass: some things come no faster than a person is meant to do them."""
        QTest.qWait(milliseconds)

    def all(self, name: str, kind: type[QWidget] = QWidget, *, within: str = "") -> list[QWidget]:
        """Give everything seen of that name, inside what is named `within` if that is given."""
        tops = self.all(within) if within else self._tops()
        found: list[QWidget] = []
        for top in tops:
            for widget in [top, *top.findChildren(QWidget)]:
                if widget.isVisible() and isinstance(widget, kind) and _is_named(widget, name):
                    found.append(widget)
        return list(dict.fromkeys(found))

    def find(self, name: str, kind: type[QWidget] = QWidget, *, within: str = "", place: int = 0) -> QWidget:
        """Give the first thing of that name (or the one at `place`), before others one that takes the focus.

        It is looked for as long as a person would. Raises NotSeenError, which says what is seen instead.
        """
        self._look_for(lambda: len(self.all(name, kind, within=within)) > place)
        found = self.all(name, kind, within=within)
        active = [one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        if len(found) <= place:
            where = f" within “{within}”" if within else ""
            raise NotSeenError(f"nothing is named “{name}”{where}; seen: {self._in_one_line()}")
        return [*active, *(one for one in found if one not in active)][place]

    def has(self, name: str, kind: type[QWidget] = QWidget, *, within: str = "") -> bool:
        """Tell whether something of that name is seen."""
        return bool(self.all(name, kind, within=within))

    def _look_for(self, is_there: Callable[[], bool]) -> None:
        for _ in range(0, _PATIENCE_MS, _LOOK_AGAIN_MS):
            if is_there():
                return
            QTest.qWait(_LOOK_AGAIN_MS)

    def sees(self, *words: str) -> None:
        """Look whether all these words can be read; raises NotSeenError."""
        self._look_for(lambda: all(one in self.words() for one in words))
        text = self.words()
        for one in words:
            if one not in text:
                raise NotSeenError(f"“{one}” can’t be read; seen: {self._in_one_line()}")

    def click(self, name: str, kind: type[QWidget] = QWidget, *, within: str = "", place: int = 0) -> QWidget:
        """Click what has that name, after bringing it into view."""
        widget = self.find(name, kind, within=within, place=place)
        if not widget.isEnabled():
            raise NotSeenError(f"“{name}” is off")
        _show(widget)
        spot = widget.rect().center()
        if isinstance(widget, QAbstractButton) and not widget.hitButton(spot):
            spot = QPoint(12, widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=spot)
        self.settle()
        return widget

    def answer(self, opener: str, answers: Callable[[], None]) -> None:
        """Click what opens a question that waits for its answer, and give it.

        Raises what `answers` raises, after putting the question away.
        """
        outcome: list[AssertionError | None] = []

        def later() -> None:
            question = QApplication.activeModalWidget()
            if question is None:
                return
            looking.stop()
            try:
                answers()
                outcome.append(None)
            except AssertionError as error:
                outcome.append(error)
                question.close()

        looking = QTimer(self.main)
        looking.timeout.connect(later)
        looking.start(_LOOK_AGAIN_MS)
        self.click(opener)
        looking.stop()
        self.main.activateWindow()  # what a window manager does when a question closes
        self.settle()
        if not outcome:
            raise NotSeenError(f"“{opener}” asks nothing")
        if outcome[0] is not None:
            raise outcome[0]

    def type_into(self, name: str, text: str, *, within: str = "") -> QWidget:
        """Put the cursor into the field of that name, replace what stands there, key by key."""
        widget = self.find(name, within=within)
        _show(widget)
        if not isinstance(widget, QLineEdit | QTextEdit):
            raise NotSeenError(f"“{name}” takes no words")
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        widget.selectAll()
        if text:
            _type(widget, text)
        else:
            QTest.keyClick(widget, Qt.Key.Key_Delete)
        self.settle()
        return widget

    def keys(self, *sequences: str) -> None:
        """Press keys, named as Qt names them ("Ctrl+Return", "Space"), where the focus is."""
        for sequence in sequences:
            target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.main
            QTest.keySequence(target, QKeySequence(sequence))
            self.settle()

    def words(self) -> str:
        """Give all that can be read, line by line: names, labels and the content of fields."""
        seen: list[str] = []
        for top in self._tops():
            for widget in top.findChildren(QWidget):
                if widget.isVisible():
                    seen += _words_of(widget)
        return "\n".join(dict.fromkeys(line for line in seen if line))

    def clipboard(self) -> str:
        """Give what was copied last."""
        return QApplication.clipboard().text()

    def _in_one_line(self) -> str:
        return " | ".join(self.words().split("\n"))

    def _tops(self) -> list[QWidget]:
        tops = (QApplication.activePopupWidget(), QApplication.activeModalWidget(), self.front or self.main)
        return [top for top in tops if top is not None]


def name_of(widget: QWidget) -> str:
    """Give the name a screen reader would say."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()


def _is_named(widget: QWidget, name: str) -> bool:
    said = name_of(widget)
    return re.search(name[1:], said, re.IGNORECASE) is not None if name.startswith("~") else said == name


def _type(field: QWidget, text: str) -> None:
    """Type what a keyboard has by its keys; QTest aborts on all else, so that comes as text alone."""
    for part in re.findall(r"[ -~]+|.", text, re.DOTALL):
        if part[0].isascii():
            QTest.keyClicks(field, part)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, part))


def _words_of(widget: QWidget) -> list[str]:
    words = [widget.text() if isinstance(widget, QLabel) else name_of(widget)]
    if isinstance(widget, QLineEdit):
        words.append(widget.text())
    if isinstance(widget, QTextEdit):
        words.append(widget.toPlainText())
    return words


def _show(widget: QWidget) -> None:
    """Scroll a widget into view."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    QApplication.processEvents()
