"""What is selected in the Journal's list: the rows that were read, or all that it would show in the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal

from mistakejournal.domain.wanted import Wanted
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.incident_list import ids_of_incidents
from mistakejournal.ui.beside import Beside
from mistakejournal.ui.widgets.line_list import LineList


class WholeSelection(QObject):
    """Ctrl+A means the thousands further down too: their ids are asked for, and rows that come are selected.

    Any other choice of rows, and rows of something else, end it.
    """

    changed = Signal()
    """More or less is selected than the list knows of."""
    failed = Signal(JournalError)

    def __init__(self, desk: Desk, rows: LineList, wanted: Callable[[], Wanted], owner: QObject) -> None:
        """Watch `rows`, which show what `wanted` gives."""
        super().__init__(owner)
        self._rows, self._wanted = rows, wanted
        self._means_all = self._adds = False
        self._ids: list[str] | None = None
        """All of them, as soon as they are known."""
        self._waits: Callable[[list[str]], None] | None = None
        self._beside = Beside(desk, self)
        self._beside.failed.connect(self._fail)
        rows.all_taken.connect(self._ask)
        rows.picked.connect(self._on_picked)
        rows.model().rowsInserted.connect(self._on_more_rows)
        rows.model().dataChanged.connect(self._on_read_anew)
        rows.model().modelReset.connect(self._let_go)

    def ids(self) -> list[str]:
        """Give the incidents that are selected, in the order of the list; of all, the newest first."""
        return self._rows.selected_ids() if self._ids is None else self._ids

    def ask_ids(self, take: Callable[[list[str]], None]) -> None:
        """Hand over what is selected, once it is known."""
        if self._means_all and self._ids is None:
            self._waits = take
        else:
            take(self.ids())

    def _ask(self) -> None:
        self._means_all, wanted = True, self._wanted()
        self._beside.ask(lambda desk: ids_of_incidents(desk, wanted), self._take)

    def _take(self, ids: list[str]) -> None:
        self._ids = ids
        self.changed.emit()
        self._answer()

    def _answer(self) -> None:
        waits, self._waits = self._waits, None
        if waits is not None:
            waits(self.ids())

    def _fail(self, error: JournalError) -> None:
        self._waits = None
        self.failed.emit(error)

    def _on_more_rows(self, _parent: QModelIndex, first: int, last: int) -> None:
        if self._means_all:
            model = self._rows.model()
            rows = QItemSelection(model.index(first, 0), model.index(last, 0))
            self._adds = True
            self._rows.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.Select)
            self._adds = False

    def _on_read_anew(self) -> None:
        """Ask again: the rows stayed, but further down one may have come or gone."""
        if self._means_all:
            self._ask()

    def _on_picked(self) -> None:
        if not self._adds:
            self._let_go()

    def _let_go(self) -> None:
        self._beside.stop()
        self._means_all, self._ids = False, None
        self._answer()
