"""The last runs of a list compared: time per step, and where interruptions fall."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.runcomparison import LEAST
from mistakejournal.services.comparisons import compare_runs
from mistakejournal.services.desk import Desk
from mistakejournal.ui.comparison.bar_delegate import BarDelegate
from mistakejournal.ui.comparison.model import StepsCompared
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_list import LineList
from mistakejournal.words.comparisons import summary_words


class ComparisonPage(Themed, QWidget):
    """A sentence on what stands out, and a row for each step; Enter opens the step in its checklist."""

    opened = Signal(str)
    """str: the step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read from `desk`."""
        super().__init__(parent)
        self._desk = desk
        self._summary = Label("", "body", "text2", wrap=True)
        self._model = StepsCompared(self)
        self.rows = LineList(
            self._model, name=self.tr("Steps with their time and interruptions"), delegate=BarDelegate(self)
        )
        self.rows.opened.connect(self._open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._summary)
        self._column.addWidget(self.rows, 1)
        self._column.addStretch(0)
        self.wear()

    def show_list(self, checklist_id: str) -> None:
        """Compare the runs of a checklist; the current step stays the current one."""
        row = self.rows.currentIndex().row()
        compared = compare_runs(self._desk, checklist_id)
        self._summary.setText(summary_words(compared))
        self._model.show_comparison(compared)
        has_rows = compared.runs >= LEAST
        self.rows.setVisible(has_rows)
        self.rows.select_row(min(max(row, 0), len(compared.steps) - 1) if has_rows else -1)

    def restyle(self) -> None:
        """Keep sentence and rows apart."""
        self._column.setSpacing(self.theme.space(12))

    def _open(self, step_id: str) -> None:
        if step_id:
            self.opened.emit(step_id)
