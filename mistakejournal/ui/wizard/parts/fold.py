"""Something that waits behind one line until it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.wizard.parts.fold_row import fold_state


class Fold(QWidget):
    """A line to click, and what it opens below. Opening it changes nothing else."""

    opened = Signal()

    def __init__(self, words: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._line = Button(words, "link", icon="chevron-right", height=30)
        self._line.clicked.connect(lambda: self.set_open(not self.is_open()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(content)
        self._show(is_open=False)

    def is_open(self) -> bool:
        """Say whether the content is there to see."""
        return not self.content.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Open or fold."""
        if is_open != self.is_open():
            self._show(is_open=is_open)
            if is_open:
                self.opened.emit()
            lay_out_now()

    def set_words(self, words: str) -> None:
        """Say something else on the line."""
        self._line.setText(words)

    def _show(self, *, is_open: bool) -> None:
        self.content.setVisible(is_open)
        self._line.set_icon("chevron-down" if is_open else "chevron-right")
        self._line.setAccessibleDescription(fold_state(is_open=is_open))
