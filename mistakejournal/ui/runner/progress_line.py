"""How far a run is: the bar, and “4 of 11” beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.words.runs import progress_words

EDGE = 40
"""In px on each side, as wide as what stands beside the title."""


class ProgressLine(Themed, QWidget):
    """The bar says in words what it shows."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = ProgressBar(self.tr("Steps done"))
        self._words = Label("", "field", "text2")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._bar, 1)
        self._row.addWidget(self._words)
        self.wear()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many of the steps are dealt with."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._words.setText(progress_words(done, total))

    def restyle(self) -> None:
        """Stand in line with the title."""
        self._row.setContentsMargins(self.theme.space(EDGE), 0, self.theme.space(EDGE), 0)
        self._row.setSpacing(self.theme.space(14))
