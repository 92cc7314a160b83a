"""What was just taken away in a dialog, and the way to have it back: the window's own offer is behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.services.done import Undo
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label


class UndoLine(QWidget):
    """Hidden until something was done; gone once that was taken back, or something else was done after it."""

    undone = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Take back the last act of `context`."""
        super().__init__(parent)
        self._context = context
        self._act: Undo | None = None
        context.undoable.connect(self._on_undoable)
        self._words = Label("", "small", "text2", wrap=True)
        self._undo = Button(self.tr("Undo"), "link", height=30)
        self._undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self.hide()

    def offer(self, words: str) -> None:
        """Say what was done, with the focus on the way back: where it was is gone."""
        self._act = self._context.next_undo()
        self._words.setText(words)
        self._undo.setAccessibleDescription(words)
        self.show()
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    def _take_back(self) -> None:
        if self._context.undo():
            self.undone.emit()

    def _on_undoable(self, act: object) -> None:
        """Go, where the last act is another one now: the button would take that one back."""
        if act is not self._act:
            self.hide()
