"""The links of an issue under each other: 3,000 open like 12, and the arrow keys go through all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from mistakejournal.ui.inspector.link_columns import STACK_BELOW
from mistakejournal.ui.inspector.link_line import LinkLines
from mistakejournal.ui.inspector.link_row import LinkRow
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.widgets.long_column import LongColumn, Slot

_ROW, _STACKED, _NOTE, _AROUND = 44, 88, 32, 60


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
        self._shapes: dict[int, bool] = {}
        """Whether a row needs a second line: what the page is measured by."""
        self._current = 0
        self.built.connect(self._set_stops)
        self.setAccessibleName(self.tr("Links"))

    def show_links(self, lines: LinkLines) -> None:
        """Show these links; rows in view say at once what is other."""
        self._lines, self._numbers = lines, lines.numbers()
        if self._current not in self._numbers:
            self._current = self._numbers[0] if self._numbers else 0
        shapes = {number: lines.has_note(number) for number in self._numbers}
        for widget in self.widgets():
            if isinstance(widget, LinkRow) and widget.line.number in shapes:
                widget.show_line(lines.line(widget.line.number))
        if shapes != self._shapes:
            self._shapes = shapes
            self.show_rows(self._slots_of(lines))
        self._set_stops()

    def focus_row(self, number: int) -> None:
        """Put the focus on the row of a link."""
        row = self.row(str(number))
        self._stop_at(number)
        row.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(self._area, QScrollArea):
            self._area.ensureWidgetVisible(row, 0, current_theme().space(_AROUND))

    def _slots_of(self, lines: LinkLines) -> list[Slot]:
        guesses = {has_note: _guess(has_note=has_note) for has_note in (False, True)}
        return [self._slot_of(number, guesses[lines.has_note(number)]) for number in self._numbers]

    def _slot_of(self, number: int, guess: Callable[[int], int]) -> Slot:
        return Slot(str(number), lambda: self._make(number), guess)

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
    """Give what a row takes before it is built, by width; it is asked for thousands, several times."""
    theme, note = current_theme(), _NOTE if has_note else 0
    limit, stacked, beside = theme.px(STACK_BELOW), theme.px(_STACKED + note), theme.px(_ROW + note)
    return lambda width: stacked if width < limit else beside
