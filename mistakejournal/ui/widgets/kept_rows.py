"""Rows that follow a list by id: a row that is still wanted stays the same widget, with its cursor in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

Item = TypeVar("Item")
RowWidget = TypeVar("RowWidget", bound=QWidget)


class KeptRows(Generic[Item, RowWidget]):
    """The rows of one layout, which holds nothing else."""

    def __init__(
        self,
        layout: QBoxLayout,
        *,
        key: Callable[[Item], str],
        make: Callable[[Item], RowWidget],
        fill: Callable[[RowWidget, Item], None],
    ) -> None:
        """Put the rows into `layout`; `make` builds one, `fill` shows an item in it, first time included."""
        self._layout, self._key, self._make, self._fill = layout, key, make, fill
        self._rows: dict[str, RowWidget] = {}

    def show(self, items: Sequence[Item]) -> None:
        """Show these items in this order."""
        wanted = {self._key(item): item for item in items}
        for key in [key for key in self._rows if key not in wanted]:
            row = self._rows.pop(key)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (key, item) in enumerate(wanted.items()):
            if key not in self._rows:
                self._rows[key] = self._make(item)
            row = self._rows[key]
            if self._layout.indexOf(row) != place:
                self._layout.removeWidget(row)
                self._layout.insertWidget(place, row)
            self._fill(row, item)

    def row(self, key: str) -> RowWidget | None:
        """Give the row of a key, or None."""
        return self._rows.get(key)

    def rows(self) -> list[RowWidget]:
        """Give all rows, in no order that matters."""
        return list(self._rows.values())
