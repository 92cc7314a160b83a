"""The moments of Follow up in the order of their days, whatever they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.wizard.parts.moment_row import MomentRow

Row = TypeVar("Row", bound=MomentRow)


@dataclass(frozen=True)
class Place:
    """Where a row stands: by its day and time, then by its rank."""

    on: date
    at: str = ""
    """"HH:MM"; "" stands after every time of the day."""
    rank: int = 0

    @property
    def order(self) -> tuple[date, str, int]:
        """Give what places are sorted by."""
        return self.on, self.at or "24:00", self.rank


class Timeline(QWidget):
    """A row that is still wanted stays the same widget, with the cursor in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._made: dict[str, MomentRow] = {}
        self._wanted: set[str] = set()

    def row(self, key: str, kind: type[Row], make: Callable[[], Row]) -> Row:
        """Give the row of a key, made when it is asked for first; one not asked for again goes."""
        known = self._made.get(key)
        row = known if isinstance(known, kind) else make()
        self._made[key] = row
        self._wanted.add(key)
        return row

    def arrange(self, entries: Sequence[tuple[Place, QWidget]]) -> None:
        """Put the rows into the order of their places."""
        for key in [key for key in self._made if key not in self._wanted]:
            row = self._made.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._wanted.clear()
        fresh = [one for one in self._made.values() if self._column.indexOf(one) < 0]
        in_order = [widget for _place, widget in sorted(entries, key=lambda entry: entry[0].order)]
        for place, widget in enumerate(in_order):
            if self._column.indexOf(widget) != place:
                self._column.removeWidget(widget)
                self._column.insertWidget(place, widget)
                if widget in fresh:
                    widget.show()
        shown = [one for one in in_order if isinstance(one, MomentRow) and not one.isHidden()]
        for one in shown:
            one.set_last(one is shown[-1])
