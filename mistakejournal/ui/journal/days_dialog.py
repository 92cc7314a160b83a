"""Asks between which days the Journal looks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.day_field import DayField
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.pair import Pair


class DaysDialog(Dialog):
    """``chosen`` gives the first and the last day, both in it; whichever is earlier comes first."""

    chosen = Signal(date, date)

    def __init__(self, first: date, last: date, parent: QWidget | None = None) -> None:
        """Begin with these."""
        super().__init__(self.tr("Other days"), parent=parent)
        self.first, self.last = DayField(first), DayField(last)
        self.add(Pair(Field(self.tr("From"), self.first), Field(self.tr("To"), self.last)))
        show, leave = Button(self.tr("Show"), "primary"), Button(self.tr("Cancel"))
        show.clicked.connect(self._choose)
        leave.clicked.connect(self.reject)
        self.add_buttons(leave, show)

    def _choose(self) -> None:
        first, last = sorted((self.first.value(), self.last.value()))
        self.accept()
        self.chosen.emit(first, last)
