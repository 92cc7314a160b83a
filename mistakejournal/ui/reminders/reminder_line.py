"""The slim line that says what is due now: over any place, and in the mini runner; nothing pops up (J5)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.reminders.board import board
from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label

_RADIUS, _BUTTON = 10, 30


class ReminderLine(Themed, QWidget):
    """Stays until it is closed, or what it says is settled."""

    show_asked = Signal()
    """She wants to see it on Today."""

    def __init__(self, context: Context, *, leads_to_today: bool = True) -> None:
        """Say what stands on the board of `context`."""
        super().__init__()
        self._board = board(context)
        self._text = Label("", "body", wrap=True)
        self._show = Button(self.tr("Show on Today"), "link", height=_BUTTON)
        self._show.clicked.connect(self.show_asked)
        self._show.setVisible(leads_to_today)
        self._close = IconButton("x", self.tr("Close the reminder"), size=28)
        self._close.clicked.connect(self._board.clear)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel("bell", "accent_text"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._show)
        self._row.addWidget(self._close)
        self._board.changed.connect(self._fill)
        self.wear()
        self._fill()

    def restyle(self) -> None:
        """Keep the content off the edge."""
        space = self.theme.space
        self._row.setContentsMargins(space(14), space(6), space(8), space(6))
        self._row.setSpacing(space(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a tinted ground."""
        with painting(self) as painter:
            box(painter, QRectF(self.rect()), _RADIUS, fill=self.theme.color("accent_tint"))

    def _fill(self) -> None:
        words = self._board.words
        self._text.setText(words)
        self.setVisible(bool(words))
        if words and self.isVisible():
            announce(self, words)
