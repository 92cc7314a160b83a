"""The wizard's own keys: Ctrl+Enter, Esc, and Ctrl+1 to Ctrl+6 for the steps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.flow import STEPS


class FlowKeys(QObject):
    """Hears the keys nobody else in the window took, wherever the cursor is, or where there is none.

    They are no QShortcuts: the window has acts on some of the same keys, and Qt lets neither of two win.
    """

    closed = Signal()
    went_on = Signal()
    step_chosen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Hear nothing until `watch`."""
        super().__init__(parent)
        self._window: QWidget | None = None

    def watch(self, window: QWidget) -> None:
        """Hear the keys of a window."""
        self.rest()
        self._window = window
        window.installEventFilter(self)

    def rest(self) -> None:
        """Hear nothing more."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys before the window's acts do."""
        if not isinstance(event, QKeyEvent) or not _is_ours(event):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            if (
                not event.isAutoRepeat()
            ):  # held, Ctrl+Enter would go on to the last page and say they were told
                self._do(Qt.Key(event.key()))
            return True
        return super().eventFilter(watched, event)

    def _do(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_on.emit()
        else:
            self.step_chosen.emit(STEPS[key - Qt.Key.Key_1])


def _is_ours(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if modifiers == Qt.KeyboardModifier.NoModifier:
        return key == Qt.Key.Key_Escape
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        is_step = Qt.Key.Key_1 <= key <= Qt.Key.Key_6
        return is_step or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return False
