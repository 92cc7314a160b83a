"""A heading with rows under it: the first five, and how many come later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .button import Button
from .label import Label

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
        self._waiting: list[QWidget] = []
        self._more = Button("", "quiet", height=30)
        self._more.clicked.connect(self._show_all)
        self._column.addWidget(self._more)
        self.hide()

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these rows in place of the ones before."""
        for row in (*self._rows, *self._waiting):
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._waiting = list(rows[:SHOWN]), list(rows[SHOWN:])
        for row in self._rows:
            self._put(row)
        for row in self._waiting:
            row.setParent(self)
            row.hide()
        self._more.setText(self.tr("{count} later").format(count=len(self._waiting)))
        self._more.setVisible(bool(self._waiting))
        self.setVisible(bool(rows))

    def _put(self, row: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, row)
        row.show()

    def _show_all(self) -> None:
        for row in self._waiting:
            self._put(row)
        self._rows += self._waiting
        self._waiting = []
        self._more.hide()
        if self._rows[SHOWN:]:
            self._rows[SHOWN].setFocus()
