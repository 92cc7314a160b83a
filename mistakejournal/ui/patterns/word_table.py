"""A table of words that is as high as its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from mistakejournal.ui.theme.rules import table_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.veiled_delegate import VeiledDelegate

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOST = 640
"""Px at 100 percent; a longer table scrolls in itself."""
_MEASURED = 40
"""With more rows each has room for two lines: to measure a thousand takes long."""


class WordTable(Themed, QTableView):
    """Read only; arrow keys go from cell to cell, Tab goes on."""

    def __init__(
        self,
        name: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        """Show `rows` under the heads of their `columns`."""
        super().__init__(parent)
        self.setModel(_Words(columns, rows, self))
        self.setItemDelegate(VeiledDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.wear()

    def restyle(self) -> None:
        """Take fonts and colours from the theme."""
        theme = self.theme
        self.setFont(theme.font("small"))
        self.horizontalHeader().setFont(theme.font("field"))
        wear_rules(self, table_rules(theme))
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the height of the rows."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Never show half of the rows."""
        return QSize(120, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return  # it has no width yet
        least, rows = self.theme.px(28), self.model().rowCount()
        if rows > _MEASURED:
            self.verticalHeader().setDefaultSectionSize(2 * self.theme.line_height("small") + 4)
        else:
            self.resizeRowsToContents()
            for row in range(rows):
                self.setRowHeight(row, max(self.rowHeight(row) + 4, least))
        self.updateGeometry()

    def _height(self) -> int:
        rows = self.verticalHeader().length()
        return min(rows + self.horizontalHeader().sizeHint().height() + 4, self.theme.px(_MOST))


class _Words(QAbstractTableModel):
    def __init__(self, columns: Sequence[str], rows: Sequence[Sequence[str]], parent: WordTable) -> None:
        super().__init__(parent)
        self._columns, self._rows = columns, rows

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._columns[section]
        return None
