"""What every step of a look back is: rows of the journal with what can be done about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.desk import Desk
from mistakejournal.ui.beside import Beside
from mistakejournal.ui.lookback.session import Session

W = TypeVar("W", bound=QWidget)
Answer = TypeVar("Answer")


class LookBackStep(QWidget):
    """Base of the steps. Widgets are made once; `fill` shows what is so now and keeps the focus."""

    note_comes_first = False
    """Whether her note stands over the rows: there it is what the step asks for."""
    interests: frozenset[str] = frozenset()
    """The kinds of rows (store tables) it shows."""
    settled = Signal()
    """What was read for it is shown."""

    def __init__(self, session: Session) -> None:
        """Build the step for `session`."""
        super().__init__()
        self.session = session
        self._beside = Beside(session.desk, self)
        self._beside.failed.connect(session.context.failed)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def fill(self) -> None:
        """Read what is shown anew."""
        raise TypeError(f"{type(self).__name__} must say how it is filled")

    def read(self, ask: Callable[[Desk], Answer], take: Callable[[Answer], None]) -> None:
        """Hand `take` what `ask` gives: at once where that is quick, else beside the window's work."""

        def show(found: Answer) -> None:
            take(found)
            self.settled.emit()

        self._beside.ask(ask, show)

    def add(self, widget: W) -> W:
        """Put a widget under the others."""
        self.column.addWidget(widget)
        return widget
