"""A day of the calendar, typed or stepped with the arrow keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from mistakejournal.ui.theme.rules import time_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed


class DayField(Themed, QDateEdit):
    """`changed` comes whenever another day stands here."""

    own_focus = True
    changed = Signal()

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        """Show `day`."""
        super().__init__(parent)
        self.setDisplayFormat("d MMM yyyy")
        self.set_value(day)
        self.dateChanged.connect(lambda _day: self.changed.emit())
        self.wear()

    def value(self) -> date:
        """Give the day."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def set_value(self, day: date) -> None:
        """Show another day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def restyle(self) -> None:
        """Grow with the text."""
        wear_rules(self, time_rules(self.theme))
        self.setFont(self.theme.font("body"))
        self.setFixedHeight(self.theme.px(36))
        line = self.findChild(QLineEdit)
        assert line is not None
        line.setTextMargins(self.theme.space(8), 0, 0, 0)  # a style sheet's padding does not reach this line

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave by Tab at once; Left and Right go between day, month and year."""
        return QWidget.focusNextPrevChild(self, forward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change an answer."""
        event.ignore()
