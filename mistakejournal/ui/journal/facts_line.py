"""The facts at the head of an incident's page, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.incident_facts import FactWords

_NEED = 140


class FactsLine(QWidget):
    """Up to three facts: large words over small ones. Without any it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without facts."""
        super().__init__(parent)
        self._line = SideBySide(spacing=16, parent=self)

    def show_facts(self, facts: Sequence[FactWords]) -> None:
        """Show these in place of the ones before."""
        empty(self._line)
        for fact in facts:
            self._line.add(_fact(fact), stretch=1, need=_NEED)
        self.setVisible(bool(facts))


def _fact(fact: FactWords) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(fact.value, "subtitle", wrap=True))
    column.addWidget(Label(fact.text, "small", "text2", wrap=True))
    column.addStretch(1)
    return whole
