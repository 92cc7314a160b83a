"""A line for the case that it is heavier than a mistake at work (B10). Shown once, nothing is stored."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.wording import Lexicon
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.button import Button


class Care(QWidget):
    """Reads what she wrote here on Pause and Own, and only here."""

    def __init__(self, lexicon: Lexicon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lexicon = lexicon
        self._was_shown = False
        self._banner = Banner("", icon="heart", tone="sunken")
        close = self._banner.add_action(Button(self.tr("Close this note"), "secondary", height=30))
        close.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def read(self, text: str) -> None:
        """Show the line if the text calls for it and it was not shown yet."""
        line = None if self._was_shown else self._lexicon.care(text)
        if line:
            self._was_shown = True
            first, _, rest = line.partition(". ")
            self._banner.set_text(f"{first}.", rest)
            self.show()
