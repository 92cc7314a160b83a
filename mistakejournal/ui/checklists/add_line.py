"""The line a step is written in: Enter adds it and waits for the next; several pasted lines make several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from mistakejournal.services.checklistimports import pasted_lines
from mistakejournal.ui.widgets.text_field import TextField


class AddLine(TextField):
    """What is typed here is already a step on disk (`step_id`) before it is entered, so nothing is lost."""

    entered = Signal()
    dropped = Signal()
    """Esc: it is not wanted after all."""
    pasted = Signal(str)
    """Several lines."""

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        """Take the accessible name and the words that stand in the empty line."""
        super().__init__("", placeholder, name=name, min_lines=1, max_lines=4, parent=parent)
        self.step_id = ""

    def begin_anew(self) -> None:
        """Wait for the next step."""
        self.step_id = ""
        self.set_text("")

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the steps while there is nothing typed to take back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Esc drops."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand several lines on; a single one is typed in."""
        text = pasted_lines(source.html(), source.text()).strip()
        if "\n" in text or "\r" in text:
            self.pasted.emit(text)
        else:
            self.insertPlainText(text)
