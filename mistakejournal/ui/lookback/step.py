"""What every step of a look back is: rows of the journal with what can be done about them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.lookback.reading import Reading
from mistakejournal.ui.lookback.session import Session

W = TypeVar("W", bound=QWidget)


class LookBackStep(QWidget):
    """Base of the steps. Widgets are made once; `fill` shows what is so now and keeps the focus."""

    note_comes_first = False
    """Whether her note stands over the rows: there it is what the step asks for."""
    interests: frozenset[str] = frozenset()
    """The kinds of rows (store tables) it shows."""

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__()
        self.session = session
        self.reading = Reading(session.desk, self)
        self.reading.failed.connect(session.context.failed)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def fill(self) -> None:
        """Read what is shown anew."""
        raise TypeError(f"{type(self).__name__} must say how it is filled")

    def add(self, widget: W) -> W:
        """Put a widget under the others."""
        self.column.addWidget(widget)
        return widget
