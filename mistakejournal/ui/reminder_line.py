"""The slim line that says what is due now: over any place, and in the mini runner; nothing pops up (J5)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.reminder_board import board
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

    def __init__(self, context: Context, *, brief: bool = False) -> None:
        """Say what stands on the board of `context`; `brief` is for a small window."""
        super().__init__()
        self._board, self._is_brief = board(context), brief
        self._text = Label("", "body", wrap=True)
        self._show = Button(self.tr("Show on Today"), "link", height=_BUTTON)
        self._show.clicked.connect(self.show_asked)
        self._show.setHidden(brief)
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
        """Keep off the edges of the place, and the content off the edge."""
        space, (side, above) = self.theme.space, self._edge()
        self._row.setContentsMargins(space(14) + side, space(6) + above, space(8) + side, space(6))
        self._row.setSpacing(space(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a tinted ground."""
        side, above = self._edge()
        ground = QRectF(self.rect().adjusted(side, above, -side, 0))
        with painting(self) as painter:
            box(painter, ground, _RADIUS, fill=self.theme.color("accent_tint"))

    def _edge(self) -> tuple[int, int]:
        return (0, 0) if self._is_brief else (self.theme.space(24), self.theme.space(12))

    def _fill(self) -> None:
        words = self._board.words(brief=self._is_brief)
        self._text.setText(words)
        self.setVisible(bool(words))
        if words and self.isVisible():
            announce(self, words)
