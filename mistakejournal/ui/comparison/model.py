"""The steps of a comparison for a list: words, and how long a bar is."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mistakejournal.domain.runcomparison import RunComparison, StepCompared
from mistakejournal.ui.widgets.line_delegate import ID, WORDS, LineWords
from mistakejournal.words.comparisons import step_mark, step_second, step_title, usual_words

Index = QModelIndex | QPersistentModelIndex
SHARES = Qt.ItemDataRole.UserRole + 2
"""(usual, longest) of a step as parts of the longest time of all, from 0 to 1."""


class StepsCompared(QAbstractListModel):
    """One row for each step of the newest run."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty; `show_comparison` fills it."""
        super().__init__(parent)
        self._steps: tuple[StepCompared, ...] = ()
        self._most = timedelta(0)

    def show_comparison(self, compared: RunComparison) -> None:
        """Show these steps."""
        self.beginResetModel()
        self._steps = compared.steps
        self._most = max((step.longest or timedelta() for step in self._steps), default=timedelta())
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Give how many steps there are."""
        return 0 if parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a step's id, its words, its bar, or what a screen reader says of it."""
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        if role == ID:
            return step.step_id or ""
        if role == SHARES:
            return self._share(step.median), self._share(step.longest)
        words = LineWords(step_title(step), step_second(step), usual_words(step), step_mark(step))
        if role == WORDS:
            return words
        if role == Qt.ItemDataRole.DisplayRole:
            return words.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return words.said
        return None

    def _share(self, span: timedelta | None) -> float:
        return span / self._most if span and self._most else 0.0
