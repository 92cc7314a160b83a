"""For whom a step is otherwise, in one quiet line, with the way back to what everyone has (E4)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.template import capital
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label


class DifferencePart(QWidget):
    """Takes no room for a step that all clients have alike."""

    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        line = FlowLayout(spacing=8, parent=self)
        self._words = Label("", "small", "text2", wrap=True)
        self._back = Button(self.tr("As for everyone"), "link", icon="undo-2", height=30)
        self._back.clicked.connect(self.taken_back)
        line.addWidget(self._words)
        line.addWidget(self._back)
        self.hide()

    def show_difference(self, words: str, *, can_take_back: bool) -> None:
        """Say whose it is or how it differs."""
        self._words.setText(capital(words))
        self._back.setVisible(can_take_back)
        self.setVisible(bool(words))
