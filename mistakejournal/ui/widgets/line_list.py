"""A long list of lines as it is gone through: by mouse, by arrow keys, by J and K."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from mistakejournal.ui.theme.themed import Themed

from .line_delegate import ID, LineDelegate
from .scrolling import scrolls_downwards

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MOVES = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineList(Themed, QListView):
    """``chosen`` when another row is the current one, ``opened`` on a click or Enter, each with its id."""

    chosen = Signal(str)
    opened = Signal(str)
    picked = Signal()
    """Other rows are selected now."""
    all_taken = Signal()
    """Every row was selected at once: those that were not read yet are meant too."""
    own_focus = True

    def __init__(
        self,
        model: QAbstractItemModel,
        *,
        name: str,
        delegate: LineDelegate | None = None,
        takes_several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `model`, whose rows give id and words; `name` is what a screen reader calls the list.

        With `takes_several` rows are added to the chosen one by Ctrl and Shift.
        """
        super().__init__(parent)
        self._delegate = delegate or LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setAccessibleName(name)
        scrolls_downwards(self)
        self.setUniformItemSizes(True)
        if takes_several:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.clicked.connect(self._on_clicked)
        self.wear()

    def current_id(self) -> str:
        """Give the id of the current row, or ""."""
        return str(self.currentIndex().data(ID) or "")

    def selected_ids(self) -> list[str]:
        """Give the ids of the selected rows, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [str(self.model().index(row, 0).data(ID)) for row in rows]

    def selectAll(self) -> None:
        """Select every row, and say so."""
        super().selectAll()
        self.all_taken.emit()

    def select_row(self, row: int) -> None:
        """Make a row the current one; a row that is not there takes the selection away."""
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def last_seen_row(self) -> int:
        """Give the last row in view, or -1."""
        bottom = self.viewport().rect().bottomLeft()
        index = self.indexAt(bottom)
        return index.row() if index.isValid() else self.model().rowCount() - 1

    def is_by_keys(self) -> bool:
        """Tell whether the list is gone through by keys."""
        return self._delegate.shows_focus

    def restyle(self) -> None:
        """Lay the rows out anew: they grow with the text."""
        self.verticalScrollBar().setSingleStep(self.theme.px(24))
        self.scheduleDelayedItemsLayout()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which row it is now."""
        super().currentChanged(current, previous)
        self.chosen.emit(str(current.data(ID) or ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; J and K move like the arrows."""
        self._show_focus(shows=True)
        key = Qt.Key(event.key())
        if key in _OPENS:
            self.opened.emit(self.current_id())
            return
        if key in _MOVES and not event.modifiers():
            event = QKeyEvent(event.type(), _MOVES[key], event.modifiers())
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to those who go by keys; never choose a row by coming here, as Qt would."""
        self._show_focus(shows=event.reason() in _BY_KEYS)
        if self.currentIndex().isValid():
            super().focusInEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._show_focus(shows=False)
        if len(self.selectionModel().selectedIndexes()) == 1:  # with Ctrl or Shift it is picked, not opened
            self.opened.emit(str(index.data(ID)))

    def _show_focus(self, *, shows: bool) -> None:
        if self._delegate.shows_focus != shows:
            self._delegate.shows_focus = shows
            self.viewport().update()
