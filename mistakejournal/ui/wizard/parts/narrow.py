"""A short answer that need not be as wide as the page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.theme.themed import Themed

_WIDTH = 260


class Narrow(Themed, QWidget):
    """Holds one widget at the left, as wide as a day and a time need."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content, 1)
        row.addStretch(0)
        self.wear()

    def restyle(self) -> None:
        """Grow with the text."""
        self._content.setMaximumWidth(self.theme.px(_WIDTH))
