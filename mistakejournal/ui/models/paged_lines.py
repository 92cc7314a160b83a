"""What the long lists share: rows come a page at a time as they are scrolled to, and each says itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mistakejournal.ui.widgets.line_delegate import ID, WORDS, LineWords

Index = QModelIndex | QPersistentModelIndex


class PagedLine(Protocol):
    """A row that the next page can begin after."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def place(self) -> tuple[datetime, str]:
        """Where it stands in the order of the list."""


Line = TypeVar("Line", bound=PagedLine)


class PagedLines(QAbstractListModel, Generic[Line]):
    """Rows by keyset paging. A list says how a page is read, and how a row is said."""

    page = 50
    """Rows read at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._lines: list[Line] = []
        self._has_more = False

    def row_of(self, row_id: str) -> int:
        """Give the row of an id among those read so far, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.id == row_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Give how many rows were read so far."""
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether older rows may follow."""
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if not self.canFetchMore(parent):
            return
        lines = self._read(self.page, self._lines[-1].place)
        self._has_more = len(lines) == self.page
        self._add(lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row's title, its words, its id, or what a screen reader says of it."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == ID:
            return line.id
        if role == WORDS:
            return self._words(line)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(line).said
        return None

    def _add(self, lines: Sequence[Line]) -> None:
        """Put rows that were read behind the others."""
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def _read(self, limit: int, after: tuple[datetime, str] | None = None) -> list[Line]:
        raise TypeError(f"{type(self).__name__} must say how it reads a page")

    def _words(self, line: Line) -> LineWords:
        raise TypeError(f"{type(self).__name__} must say what a row says")
