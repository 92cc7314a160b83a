"""The links of an issue under each other: 3,000 open like 12, and the arrow keys go through all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.inspector.link_line import LinkLines
from mistakejournal.ui.inspector.link_row import LinkRow, is_stacked
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.widgets.long_column import LongColumn, Slot

_ROW, _STACKED, _NOTE = 44, 88, 32


class LinkRows(LongColumn):
    """Tab stops at one row, the current one, and at its button; arrow keys change which one that is."""

    shown = Signal(int)
    """The link is to be shown in the text, by its number."""
    steady_called = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._lines: LinkLines | None = None
        self._numbers: list[int] = []
        self._current = 0
        self.built.connect(self._set_stops)
        self.setAccessibleName(self.tr("Links"))

    def show_links(self, lines: LinkLines) -> None:
        """Show these links; rows in view say at once what is other."""
        self._lines, self._numbers = lines, lines.numbers()
        if self._current not in self._numbers:
            self._current = self._numbers[0] if self._numbers else 0
        for widget in self.widgets():
            if isinstance(widget, LinkRow) and widget.line.number in self._numbers:
                widget.show_line(lines.line(widget.line.number))
        self.show_rows([self._slot(number) for number in self._numbers])
        self._set_stops()

    def focus_row(self, number: int) -> None:
        """Put the focus on the row of a link."""
        row = self.row(str(number))
        self._stop_at(number)
        row.setFocus(Qt.FocusReason.TabFocusReason)

    def _slot(self, number: int) -> Slot:
        assert self._lines is not None
        return Slot(str(number), lambda: self._make(number), _guess(has_note=self._lines.has_note(number)))

    def _make(self, number: int) -> LinkRow:
        assert self._lines is not None
        row = LinkRow(self._lines.line(number))
        row.clicked.connect(lambda: self._on_pressed(number))
        row.moved.connect(lambda by: self._move(number, by))
        row.steady_asked.connect(lambda: self.steady_called.emit(number))
        row.menu_asked.connect(lambda at: self._on_menu(number, at))
        return row

    def _on_pressed(self, number: int) -> None:
        self._stop_at(number)
        self.shown.emit(number)

    def _on_menu(self, number: int, at: QPoint) -> None:
        self._stop_at(number)
        self.menu_asked.emit(number, at)

    def _move(self, number: int, by: int) -> None:
        place = self._numbers.index(number) + by
        self.focus_row(self._numbers[min(max(place, 0), len(self._numbers) - 1)])

    def _stop_at(self, number: int) -> None:
        self._current = number
        self._set_stops()

    def _set_stops(self) -> None:
        if self._current in self._numbers:
            self.row(str(self._current))
        for widget in self.widgets():
            if isinstance(widget, LinkRow):
                widget.set_stop(is_stop=widget.line.number == self._current)


def _guess(*, has_note: bool) -> Callable[[int], int]:
    """Give what a row takes before it is built, by width."""
    return _HEIGHTS[has_note]


def _height(width: int, note: int) -> int:
    return current_theme().px((_STACKED if is_stacked(width) else _ROW) + note)


_HEIGHTS: Mapping[bool, Callable[[int], int]] = {
    False: lambda width: _height(width, 0),
    True: lambda width: _height(width, _NOTE),
}
