"""The focus, always to be seen by those who go by keys, and by them alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from .ring import Ring, is_alive

_BY_KEYS = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_TAB = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class FocusRing(Ring):
    """One for each window, made by it.

    Only the widget with the focus is watched: its FocusOut tells why the next one gets it. A filter on the
    whole application would bring every event through Python.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.by_keys = _was_opened_by_keys(window)
        self._holder: QWidget | None = None
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._move)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn from the widget with the focus how it loses it."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._learn(event.reason())
        elif isinstance(event, QKeyEvent) and _moves_about(event):
            self.by_keys = True
        return super().eventFilter(watched, event)

    def _learn(self, reason: Qt.FocusReason) -> None:
        if reason in _BY_KEYS:
            self.by_keys = True
        elif reason == Qt.FocusReason.MouseFocusReason:
            self.by_keys = False

    def _move(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._holder is not None and is_alive(self._holder):
            self._holder.removeEventFilter(self)
        inside = new is not None and new.window() is self.parentWidget()
        self._holder = new if inside else None
        shows = inside and self.by_keys and not getattr(new, "own_focus", False)
        self.show_around(new if shows else None)
        if self._holder is not None:
            self._holder.installEventFilter(self)


def _was_opened_by_keys(window: QWidget) -> bool:
    """Say whether a window over another one was opened by who goes by keys there."""
    below = window.parentWidget()
    nearest = Qt.FindChildOption.FindDirectChildrenOnly
    ring = below.window().findChild(FocusRing, options=nearest) if below is not None else None
    return ring is not None and ring.by_keys


def _moves_about(event: QKeyEvent) -> bool:
    """Say whether a key is one of those that lead elsewhere: Tab, or an act of the window by Ctrl."""
    return event.key() in _TAB or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
