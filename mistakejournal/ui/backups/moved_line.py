"""The slim line over every place of a journal that has moved to another laptop (Q3)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.services.moving import go_on_here, moved_at
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.paint import painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.trouble_line import TroubleLine
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.dates import plain_day


class MovedLine(Themed, QWidget):
    """Says since when it is elsewhere, and lets her go on here after all."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Ask `context` to take the mark away when she goes on here."""
        super().__init__(parent)
        self._words = Label("", "small", "amber_text", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(IconLabel("laptop", "amber_text", 16))
        row.addWidget(self._words, 1)
        here = Button(self.tr("Go on here"), "link", height=30)
        here.clicked.connect(lambda: context.perform(lambda: go_on_here(context.desk)))
        row.addWidget(here)
        self.wear()

    def show_day(self, day: str) -> None:
        """Say when it moved."""
        words = self.tr("This journal moved to another laptop on {day}. What you write here stays here.")
        self._words.setText(words.format(day=day))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a tinted ground."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self.theme.color("amber_tint"))


class MovedMark(QObject):
    """Puts the line over the places of a window while its journal is marked as moved."""

    def __init__(self, window: QWidget, context: Context) -> None:
        """Look now, and whenever the mark changes."""
        super().__init__(window)
        self._window, self._context = window, context
        self._line: MovedLine | None = None
        context.changed.connect(lambda kinds: self.look() if "journal" in kinds else None)
        self.look()

    def look(self) -> None:
        """Show the line, or take it away."""
        clock, at = self._context.desk.clock, moved_at(self._context.desk)
        if at is None:
            if self._line is not None:
                self._line.hide()
            return
        if self._line is None:
            self._line = MovedLine(self._context)
            self._column().insertWidget(0, self._line)
        self._line.show_day(plain_day(clock.local(at).date(), clock.local().date()))
        self._line.show()

    def _column(self) -> QVBoxLayout:
        """Give the column that holds the lines over the places."""
        trouble = self._window.findChild(TroubleLine)
        holder = trouble.parentWidget() if isinstance(trouble, TroubleLine) else None
        layout = holder.layout() if holder is not None else None
        assert isinstance(layout, QVBoxLayout)
        return layout
