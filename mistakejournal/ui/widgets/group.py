"""A heading with rows under it: the first five, and how many come later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from .button import Button
from .label import Label
from .reading_order import keep_reading_order, stops_in

Thing = TypeVar("Thing")

SHOWN = 5
GAP = 28
"""Over the heading, in px: its own, so that a hidden group leaves no hole."""


class Group(QWidget):
    """Hidden while it has no rows, unless it has a link of its own."""

    followed = Signal()

    def __init__(self, title: str, link: str = "", *, rest: str = "", parent: QWidget | None = None) -> None:
        """`rest` says how many rows wait: "{count} more"; by default they come later."""
        super().__init__(parent)
        self._rest = rest or self.tr("{count} later")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GAP if title else 0, 0, 0)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        if title:  # else what stands over it names it
            head.addWidget(Label(title, "heading", wrap=True), 1)
        if link:
            button = Button(link, "link", height=30)
            button.clicked.connect(self.followed)
            head.addWidget(button)
        self._column.addLayout(head)
        self._rows: list[QWidget] = []
        self._known: list[object] = []
        self._waiting: list[Callable[[], QWidget]] = []
        self._shows_all = False
        self._more = Button("", "quiet", height=30)
        self._more.clicked.connect(self._show_all)
        self._column.addWidget(self._more)
        self.hide()

    def show_rows(
        self,
        things: Sequence[Thing],
        make: Callable[[Thing], QWidget],
        *,
        seen: Callable[[Thing], object] | None = None,
    ) -> None:
        """Show a row for each thing in place of the ones before; what comes later is made when asked for.

        `seen` gives all that a row's words depend on: a row that would say the same stays as it is, with its
        open menu. Where the row with the focus went, the one in its place has it.
        """
        at = self._focus_place()
        known = [object() if seen is None else (thing, seen(thing)) for thing in things]
        old = dict(enumerate(zip(self._known, self._rows, strict=False)))
        self._shows_all = self._shows_all and len(things) > SHOWN
        count = len(things) if self._shows_all else SHOWN
        rows = []
        for thing, now in zip(things[:count], known, strict=False):
            same = next((place for place, (before, _row) in old.items() if before == now), None)
            rows.append(make(thing) if same is None else old.pop(same)[1])
        for _before, row in old.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._known = [], known
        self._waiting = [partial(make, thing) for thing in things[count:]]
        for row in rows:
            self._put(row)
        self._more.setText(self._rest.format(count=len(self._waiting)))
        self._more.setVisible(bool(self._waiting))
        self.setVisible(bool(things))
        keep_reading_order(self)
        self._focus_again(at)

    def _put(self, row: QWidget) -> None:
        place = 1 + len(self._rows)  # after the heading
        item = self._column.itemAt(place)
        if item is None or item.widget() is not row:
            self._column.insertWidget(place, row)
            if self.isVisible():  # else it comes with the group, and is laid out once, at its real width
                row.show()
        self._rows.append(row)

    def _show_all(self) -> None:
        for make in self._waiting:
            self._put(make())
        self._waiting, self._shows_all = [], True
        self._more.hide()
        keep_reading_order(self)
        if self._rows[SHOWN:]:
            next(stops_in(self._rows[SHOWN]), self._rows[SHOWN]).setFocus()

    def _focus_place(self) -> tuple[QWidget, int, int] | None:
        """Give the row that has the focus with its place, and which of its stops it is on."""
        focus = QApplication.focusWidget()
        for place, row in enumerate(self._rows):
            stops = list(stops_in(row))
            if focus in stops:
                return row, place, stops.index(focus)
        return None

    def _focus_again(self, at: tuple[QWidget, int, int] | None) -> None:
        if at is None or not self._rows or at[0] in self._rows:
            return
        stops = list(stops_in(self._rows[min(at[1], len(self._rows) - 1)]))
        if stops:
            stops[min(at[2], len(stops) - 1)].setFocus()
