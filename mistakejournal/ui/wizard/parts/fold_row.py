"""Several folded things side by side: one line of words, each opens its own below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.laying_out import lay_out_now


class FoldRow(QWidget):
    """Like `Fold`, for pages where five lines under each other would be too many."""

    opened = Signal(str)
    """The code of what was just opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        self._contents: dict[str, QWidget] = {}
        line = QWidget()
        self._line = FlowLayout(spacing=8, parent=line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(line)

    def add(self, code: str, words: str, content: QWidget) -> None:
        """Add something that opens below."""
        button = self.add_link(code, words)
        button.clicked.connect(lambda: self.set_open(code, is_open=not self.is_open(code)))
        self._contents[code] = content
        self._column.addWidget(content)
        self._show(code, is_open=False)

    def add_link(self, code: str, words: str) -> Button:
        """Add a word that does something else."""
        button = Button(words, "link", height=30)
        self._buttons[code] = button
        self._line.addWidget(button)
        return button

    def is_open(self, code: str) -> bool:
        """Say whether the content is there to see."""
        return not self._contents[code].isHidden()

    def set_open(self, code: str, *, is_open: bool) -> None:
        """Open or fold."""
        if is_open != self.is_open(code):
            self._show(code, is_open=is_open)
            if is_open:
                self.opened.emit(code)
            lay_out_now()

    def offer(self, code: str, offered: bool) -> None:
        """Show the word, or take it away with what it opened."""
        self._buttons[code].setVisible(offered)
        if not offered and code in self._contents and self.is_open(code):
            self._show(code, is_open=False)

    def _show(self, code: str, *, is_open: bool) -> None:
        self._contents[code].setVisible(is_open)
        self._buttons[code].set_icon("chevron-down" if is_open else "chevron-right")
        state = fold_state(is_open=is_open)
        self._buttons[code].setAccessibleDescription(state)


def fold_state(*, is_open: bool) -> str:
    """Give what a screen reader says of a fold."""
    if is_open:
        return QCoreApplication.translate("Fold", "Unfolded")
    return QCoreApplication.translate("Fold", "Folded")
