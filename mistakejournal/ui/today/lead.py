"""What stands before the words of a row of Today: when it is due, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.label import Label

_TIME = 52
"""Room for the widest day of a year, “28 Nov”, with every month's name."""


class Lead(Themed, QWidget):
    """A time in a column of its own, so that those of a group stand under each other, then a sign."""

    def __init__(self, time: str, sign: QWidget, parent: QWidget | None = None) -> None:
        """Show `time` ("" leaves its place free) and `sign`."""
        super().__init__(parent)
        self._time = Label(time, "body", "text2")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._time)
        self._line.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self.wear()

    def restyle(self) -> None:
        """Keep the column as wide as its longest time."""
        self._line.setSpacing(self.theme.space(12))
        self._time.setMinimumWidth(self.theme.px(_TIME))
