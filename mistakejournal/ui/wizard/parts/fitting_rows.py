"""Other checklists a learned step fits: each off until she ticks it, with its place shown (D5)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.fitting import Fitting
from mistakejournal.services.places import Place
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.toggle import Toggle


class FittingRow(QWidget):
    """The list, and once it is ticked the place, which can be another."""

    changed = Signal()

    def __init__(self, fitting: Fitting, parent: QWidget | None = None) -> None:
        """Show a list that fits."""
        super().__init__(parent)
        self.fitting = fitting
        name = f"{fitting.name} ({fitting.client_name})" if fitting.client_name else fitting.name
        self._toggle = Toggle(name, self._second())
        self._place = Select([(str(number), self._words(at)) for number, at in enumerate(fitting.places)])
        self._place.set_value(str(fitting.offered))
        self._field = Field(self.tr("Where it goes in"), self._place)
        self._field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(8)
        column.addWidget(self._toggle)
        column.addWidget(self._field)
        self._toggle.toggled.connect(self._turn)

    def after(self) -> str | None:
        """Give the step it goes in after ("" is the top); None while the list is not ticked."""
        if not self._toggle.isChecked():
            return None
        return self.fitting.places[int(self._place.value())].after_step_id

    def _turn(self, on: bool) -> None:
        self._field.setVisible(on)
        self.changed.emit()

    def _second(self) -> str:
        words = self._words(self.fitting.places[self.fitting.offered])
        if self.fitting.alike:
            has = self.tr("It has a step like it: {title}").format(title=self.fitting.alike)
            return f"{words}. {has}"
        return words

    def _words(self, place: Place) -> str:
        if not place.after_step_id:
            return self.tr("At the top")
        return self.tr("After step {number}, {title}").format(
            number=place.number - 1, title=place.after_title
        )


class FittingRows(QWidget):
    """A row for each list."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._shown: tuple[Fitting, ...] = ()
        self._rows: list[FittingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_lists(self, lists: Sequence[Fitting]) -> None:
        """Show these lists, none of them ticked; the same ones stay as they are."""
        if tuple(lists) == self._shown:
            return
        self._shown = tuple(lists)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [FittingRow(fitting) for fitting in lists]
        for row in self._rows:
            row.changed.connect(self.changed)
            self._column.addWidget(row)

    def chosen(self) -> dict[str, str]:
        """Give by list the step it goes in after, for those that are ticked."""
        return {row.fitting.checklist_id: after for row in self._rows if (after := row.after()) is not None}
