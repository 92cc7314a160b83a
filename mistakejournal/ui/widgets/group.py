"""A heading with rows under it: the first five, and how many come later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .button import Button
from .label import Label

Thing = TypeVar("Thing")

SHOWN = 5
GAP = 28
"""Over the heading, in px: its own, so that a hidden group leaves no hole."""


class Group(QWidget):
    """Hidden while it has no rows, unless it has a link of its own."""

    followed = Signal()

    def __init__(self, title: str, link: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GAP, 0, 0)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(Label(title, "heading", wrap=True), 1)
        if link:
            button = Button(link, "link", height=30)
            button.clicked.connect(self.followed)
            head.addWidget(button)
        self._column.addLayout(head)
        self._rows: list[QWidget] = []
        self._waiting: list[Callable[[], QWidget]] = []
        self._more = Button("", "quiet", height=30)
        self._more.clicked.connect(self._show_all)
        self._column.addWidget(self._more)
        self.hide()

    def show_rows(self, things: Sequence[Thing], make: Callable[[Thing], QWidget]) -> None:
        """Show a row for each thing in place of the ones before; what comes later is made when asked for."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._waiting = [], [partial(make, thing) for thing in things[SHOWN:]]
        for thing in things[:SHOWN]:
            self._put(make(thing))
        self._more.setText(self.tr("{count} later").format(count=len(self._waiting)))
        self._more.setVisible(bool(self._waiting))
        self.setVisible(bool(things))

    def _put(self, row: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, row)
        row.show()
        self._rows.append(row)

    def _show_all(self) -> None:
        for make in self._waiting:
            self._put(make())
        self._waiting = []
        self._more.hide()
        if self._rows[SHOWN:]:
            self._rows[SHOWN].setFocus()
